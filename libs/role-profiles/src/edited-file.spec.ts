import { asCsv, asJson, asXlsx, type ProfileContent, readProfile } from '@app/profile-formats';
import readWorkbook from 'read-excel-file/universal';
import writeWorkbook from 'write-excel-file/node';
import { changesBetween } from './domain/version-changes';
import { fixture } from './fixture';

const SKILL = 'Radio discipline';

const inJson = (content: ProfileContent): Buffer => {
  const own = asJson(content, { slug: 'desk', version: 1, effectiveFrom: null });
  return Buffer.from(own.replace(/("title": "Radio discipline"[^}]*?"level": )3/, '$14'));
};

const inCsv = (content: ProfileContent): Buffer =>
  Buffer.from(asCsv(content).replace(/(,Radio discipline,[^\r\n]*?)3 – Practitioner/, '$14 – Expert'));

/** As a program for tables saves it: the level that was typed is a number there. */
async function inXlsx(content: ProfileContent): Promise<Buffer> {
  const [sheet] = await readWorkbook(new Uint8Array(await asXlsx(content)).buffer);
  const [header = [], ...rows] = sheet?.data ?? [];
  const level = header.indexOf('Level');
  const edited = rows.map((row) => row.map((cell, at) => (at === level && row.includes(SKILL) ? 4 : cell)));
  return writeWorkbook(
    [header, ...edited].map((row) =>
      row.map((value) => (typeof value === 'string' || typeof value === 'number' ? { value } : null)),
    ),
  ).toBuffer();
}

describe('a file that was saved, edited in one cell and brought back', () => {
  it.each([
    ['json', inJson],
    ['csv', inCsv],
    ['xlsx', inXlsx],
  ] as const)('has changed in that alone, as %s', async (format, edited) => {
    const { content } = await readProfile({ text: fixture });
    const back = await readProfile({ name: `desk.${format}`, bytes: await edited(content) });
    expect(back.format).toBe(format);
    const { changes } = changesBetween(content, back.content);
    expect(changes.map(({ sentence }) => sentence)).toEqual([`${SKILL} moved from level 3 to 4`]);
  });
});
