import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';

/** A file to save. Its name is made of letters, digits, hyphens and a full stop and needs no quoting. */
export interface FileAnswer {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

const types = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type ExportFormat = keyof typeof types;

export const fileOf = (name: string, format: ExportFormat, content: string | Buffer): FileAnswer => ({
  name: `${name}.${format}`,
  type: types[format],
  content: Buffer.from(content),
});

/** Saved and never shown in a page: what came from outside is not to run here. */
export const answerFile = ({ name, type, content }: FileAnswer): StreamableFile =>
  new StreamableFile(content, { type, disposition: `attachment; filename="${name}"`, length: content.length });

/** Says in the API document that a route answers a file. */
export const AnswersFile = (...formats: ExportFormat[]) =>
  applyDecorators(
    ApiProduces(...formats.map((format) => types[format])),
    ApiOkResponse({ description: 'A file to save.', schema: { type: 'string', format: 'binary' } }),
  );
