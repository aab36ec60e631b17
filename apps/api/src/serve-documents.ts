import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Problem } from '@app/kernel';
import { problemKinds, projectRoot, type Settings } from '@app/platform';
import type { FastifyInstance } from 'fastify';

const swagger = dirname(createRequire(createRequire(__filename).resolve('@nestjs/swagger')).resolve('swagger-ui-dist'));

/** Of the reader only what it needs, and nothing from another host: our policy allows no inline script either. */
const swaggerFiles: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  'swagger-ui.css': { file: join(swagger, 'swagger-ui.css'), type: 'text/css; charset=utf-8' },
  'swagger-ui-bundle.js': { file: join(swagger, 'swagger-ui-bundle.js'), type: 'text/javascript; charset=utf-8' },
  'favicon-32x32.png': { file: join(swagger, 'favicon-32x32.png'), type: 'image/png' },
};

const reader = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <title>Touchstone API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
  </head>
  <body>
    <div id="api"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const start =
  "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', validatorUrl: null, deepLinking: true, tryItOutEnabled: true });\n";

/** What a program that calls us reads: the API document, a reader for it, and what each kind of problem means. */
export async function serveDocuments(server: FastifyInstance, { publicUrl }: Settings): Promise<void> {
  const document = await readFile(join(projectRoot, 'openapi.json'), 'utf8').catch(() => undefined);
  server.get('/api/openapi.json', (_request, reply) => {
    if (document === undefined) throw new Problem('not-found', 'no-document', 'The API document was not built.');
    return reply.type('application/json').send(document);
  });
  server.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(reader));
  server.get('/api/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start));
  server.get<{ Params: { file: string } }>('/api/docs/:file', async (request, reply) => {
    const found = Object.hasOwn(swaggerFiles, request.params.file) && swaggerFiles[request.params.file];
    if (!found) throw new Problem('not-found', 'no-such-file', 'There is nothing here.');
    const content = await readFile(found.file);
    return reply.type(found.type).header('cache-control', 'public, max-age=86400').send(content);
  });
  const kinds = kindsPage(publicUrl);
  server.get('/problems', (_request, reply) => reply.type('text/html; charset=utf-8').send(kinds));
}

function kindsPage(publicUrl: string): string {
  const entries = Object.entries(problemKinds).map(
    ([kind, { status, title, advice }]) =>
      `    <h2 id="${kind}">${title}</h2>\n    <p>Status ${status}, type <code>${publicUrl}/problems#${kind}</code>. ${advice}</p>\n`,
  );
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Problems of the Touchstone API</title>
  </head>
  <body>
    <h1>Problems</h1>
    <p>Every refusal is a problem detail (RFC 9457). Its type points to one of these.</p>
${entries.join('')}  </body>
</html>
`;
}
