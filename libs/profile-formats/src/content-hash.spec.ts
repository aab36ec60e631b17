import { contentOf } from './content';
import { contentHash } from './content-hash';
import { fixture, parse } from './fixture';

describe('the hash of what a profile says', () => {
  const content = contentOf(parse());
  const hash = contentHash(content);

  it('is 32 bytes in hex', () => {
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    [
      'lines, spaces and another way to write a letter',
      parse(`\n\n${fixture.replaceAll(' |', '\u00A0 |').normalize('NFD')}`),
    ],
    ['a type that the source cut', parse(fixture.replace('\nBehavioural |', '\nBehavioural Skills |'))],
    ['a stray full stop behind a level', parse(fixture.replace('2 – Working . You', '2 – Working You'))],
  ])('is the same with %s', (_what, parsed) => {
    expect(contentHash(contentOf(parsed))).toBe(hash);
  });

  it('leaves the place in the tree out', () => {
    expect(contentHash({ ...content, family: 'Night', role: 'Desk', level: 'Senior' })).toBe(hash);
  });

  it.each([
    ['another title', parse(fixture, { title: 'Day Desk Operator' })],
    ['another depth', parse(fixture.replace('Aware of |', 'Expert in |'))],
    ['another level', parse(fixture.replace('3 – Practitioner', '4 – Expert'))],
    ['other words', parse(fixture.replace('once an hour', 'twice an hour'))],
    [
      'another order of rows',
      parse(
        fixture.replace('Board watching', 'X').replace('Spare parts', 'Board watching').replace('X', 'Spare parts'),
      ),
    ],
    ['another awarding body', parse(fixture.replace('City Branch', 'Town Branch'))],
  ])('is another with %s', (_what, parsed) => {
    expect(contentHash(contentOf(parsed))).not.toBe(hash);
  });
});
