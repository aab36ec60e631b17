import fc from 'fast-check';
import { Problem } from '@app/kernel';
import { contentOf } from '../content';
import { contentHash } from '../content-hash';
import { parse } from '../fixture';
import { anyContent, withoutLines } from '../own-rows/any-content.fixture';
import { readProfile } from '../read-profile';
import { asJson } from './as-json';

const read = (text: string) => readProfile({ text });

describe('a profile in our own JSON', () => {
  it('says the same when it is read back', async () => {
    const content = contentOf(parse());
    const json = asJson(content, { slug: 'night-desk', version: 3, effectiveFrom: '2026-11-01' });
    const reading = await read(json);
    expect(reading).toMatchObject({
      format: 'json',
      rendering: null,
      slug: 'night-desk',
      warnings: [],
      sourceText: json,
    });
    expect(withoutLines(reading.content)).toEqual(withoutLines(content));
    expect(contentHash(reading.content)).toBe(contentHash(content));
  });

  it('says the same whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const json = asJson(content);
        const { content: back } = await read(json);
        expect(withoutLines(back)).toEqual(withoutLines(content));
        expect(asJson(back)).toBe(json);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps every row’s line in the file', async () => {
    const json = asJson(contentOf(parse()));
    const lines = json.split('\n');
    for (const { line, title, kind } of (await read(json)).content.components) {
      const from = (line ?? 0) - 1;
      expect(lines[from]?.trim()).toBe('{');
      expect(lines.slice(from + 1, from + 3).join('')).toContain(`"kind": "${kind}",    ${''}`.trimEnd());
      expect(lines.slice(from + 1, from + 3).join('')).toContain(JSON.stringify(title));
    }
  });

  it('is told from the title that was given with it', async () => {
    const { content, warnings } = await readProfile(
      { text: asJson(contentOf(parse())) },
      { title: 'Day Desk Operator' },
    );
    expect(content.title).toBe('Day Desk Operator');
    expect(warnings).toMatchObject([{ code: 'title_disagrees' }]);
  });
});

const refusalOf = async (text: string): Promise<Problem> => {
  const refusal: unknown = await read(text).catch((error: unknown) => error);
  if (refusal instanceof Problem) return refusal;
  throw new Error('It was read');
};
const form = (members: string) => `{ "touchstone-role-profile": 1,\n${members} }`;

describe('JSON that is not as it should be', () => {
  it.each([
    ['another key', '"colour": 1', '/colour', 'A profile has no “colour”'],
    [
      'a key that the kind has not',
      '"components": [{ "kind": "behavioural_skill",\n"depth": 2 }]',
      '/components/0/depth',
      'A behavioural skill has no “depth”',
    ],
    [
      'a level 5',
      '"components": [\n{ "kind": "organisation_skill", "level": 5 }]',
      '/components/0/level',
      '5 is not a whole number from 1 to 4',
    ],
    [
      'a level in words',
      '"components": [{ "kind": "organisation_skill", "level": "2" }]',
      '/components/0/level',
      '"2" is not a whole number',
    ],
    ['a kind of its own', '"components": [{ "kind": "hobby" }]', '/components/0/kind', 'none of background'],
    ['no kind', '"components": [{ "title": "A" }]', '/components/0/kind', 'none of background'],
    [
      'a type of its own',
      '"components": [{ "kind": "knowledge", "type": "Rumour" }]',
      '/components/0/type',
      '“Rumour” is not a type',
    ],
    [
      'a type of another kind',
      '"components": [{ "kind": "knowledge", "type": "Behavioural Skills" }]',
      '/components/0/type',
      'do not go together',
    ],
    ['a number for words', '"title": 7', '/title', '7 is not a text'],
    ['words for a list', '"bullets": "one"', '/bullets', 'not a list'],
    ['a list for a row', '"components": [[]]', '/components/0', 'not an object'],
    ['a NUL that is written out', '"summary": "a\\u0000b"', '/summary', 'control character'],
    ['half of a character that is written out', '"footer": "\\ud800"', '/footer', 'half of a character'],
    ['a key that comes twice', '"title": "A",\n"title": "B"', '/title', 'comes twice'],
    [
      'a code that is none',
      '"components": [{ "kind": "work_activity", "sfiaCode": "abc" }]',
      '/components/0/sfiaCode',
      'four capital letters',
    ],
    ['a slug that is none', '"about": { "slug": "A b" }', '/about/slug', 'no name for an address'],
    ['a key with a slash', '"a/b~c": 1', '/a~1b~0c', 'has no “a/b~c”'],
  ])('is refused with the line and the pointer: %s', async (_what, members, at, sentence) => {
    const refusal = await refusalOf(form(members));
    expect(refusal).toMatchObject({ kind: 'invalid', code: 'json-invalid' });
    const name = at
      .slice(at.lastIndexOf('/') + 1)
      .replace('~1', '/')
      .replace('~0', '~');
    const lines = form(members).split('\n');
    expect(refusal.details).toMatchObject({ errors: [{ pointer: '/text', at, line: expect.any(Number) as number }] });
    expect(refusal.message).toContain(sentence);
    expect(refusal.message).toMatch(new RegExp(`^Line [1-${lines.length}], ${at}: `));
    expect(name).not.toBe('');
  });

  it('is told everything at once, up to twenty', async () => {
    const refusal = await refusalOf(form(`"bullets": [${'1, '.repeat(29)}1]`));
    expect(refusal.details['errors']).toHaveLength(20);
    expect(refusal.message).toBe('Line 2, /bullets/0: 1 is not a text. There are 29 more.');
  });

  it.each([
    ['broken', '{ "touchstone-role-profile": 1,\n"title": }', 'json-broken', 'Line 2, character 11'],
    ['cut', '{ "touchstone-role-profile": 1,\n"title": "A', 'json-broken', 'Line 2'],
    ['of something else', '{ "name": "x" }', 'not-a-profile', '“touchstone-role-profile”: 1'],
    ['a list', '[1, 2]', 'not-a-profile', 'no role profile'],
    ['of a later form', '{ "touchstone-role-profile": 2 }', 'json-form-unknown', 'form 2'],
  ])('is refused for what it is: %s', async (_what, text, code, sentence) => {
    const refusal = await refusalOf(text);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(sentence);
  });

  it('is answered in linear time, however deep it is', async () => {
    const deep = form(`"title": ${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    const started = performance.now();
    await refusalOf(deep);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
