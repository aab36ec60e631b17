import fc from 'fast-check';
import type { Component, ProfileContent } from '../content';
import { ownContent } from './own-content';
import { Defects } from '../text/defects';
import type { OwnRow } from './row-of';

/** Words as they may stand in a cell, with all that formats find hard: only for tests. */
const words: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
    fc
      .array(
        fc.constantFrom(
          '=',
          '+',
          '-',
          '@',
          "'",
          '"',
          ',',
          ';',
          '|',
          '\n',
          '\t',
          '<b>',
          '&amp;',
          '_x0041_',
          '{',
          '- ',
          ' » ',
          'é',
          '’',
          '1',
          'TRUE',
          'You can',
        ),
        { minLength: 1, maxLength: 6 },
      )
      .map((parts) => parts.join('')),
  )
  .map((text) => text.replace(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g, '').trim())
  .filter((text) => text !== '' && text.isWellFormed());

const line = words.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const step = maybe(fc.integer({ min: 1, max: 4 }));
const titled = { title: fc.oneof(line, fc.constant('')), details: maybe(words), line: fc.constant(1) };

const row = fc.oneof(
  fc.record({ kind: fc.constantFrom('background', 'training_activity', 'development_activity'), ...titled }),
  fc.record({
    kind: fc.constant('work_activity'),
    ...titled,
    sfiaCode: maybe(fc.constantFrom('ASUP', 'IRMG')),
    sfiaLevel: maybe(fc.integer({ min: 1, max: 7 })),
  }),
  fc.record({ kind: fc.constant('behavioural_skill'), ...titled }),
  fc.record({
    kind: fc.constant('knowledge'),
    ...titled,
    depth: step,
    type: maybe(fc.constantFrom('Technical Knowledge and Skills', 'Other Knowledge and Skills', 'Technical Skills')),
  }),
  fc.record({ kind: fc.constant('qualification'), title: titled.title, line: titled.line, awardingBody: maybe(line) }),
  fc.record({
    kind: fc.constant('organisation_skill'),
    ...titled,
    level: step,
    levelDescriptor: maybe(words),
    framework: maybe(line),
    category: maybe(line),
    subcategory: maybe(line),
    familyPrefix: maybe(line),
  }),
);

const filled = (one: OwnRow): boolean =>
  Object.entries(one).some(([key, value]) => key !== 'kind' && key !== 'line' && !!value);

/** Any profile that can be kept. */
export const anyContent: fc.Arbitrary<ProfileContent> = fc
  .record({
    title: line.filter((text) => /[a-zA-Z0-9]/.test(text.normalize('NFKD')) && text.length < 100),
    family: maybe(line),
    role: maybe(line),
    level: maybe(line),
    summary: fc.oneof(words, fc.constant('')),
    bulletsIntro: maybe(line),
    bullets: fc.array(line, { maxLength: 4 }),
    footer: maybe(words),
    rows: fc.array(row.filter(filled), { minLength: 1, maxLength: 12 }),
    titleLine: fc.constant(1),
  })
  .map((profile) => ownContent(profile, {}, new Defects()).content);

const rawWords = ['titleRaw', 'depthRaw', 'levelRaw', 'typeRaw'];

/** Everything but where it stood in its source. */
export const withoutLines = (content: ProfileContent) => ({
  ...content,
  components: content.components.map((one) => ({ ...one, line: null })),
});

/** Everything but that and how the source put it. */
export const withoutRaw = (content: ProfileContent) => ({
  ...content,
  components: content.components.map((one): Component => ({
    ...one,
    line: null,
    source: Object.fromEntries(Object.entries(one.source).filter(([key]) => !rawWords.includes(key))),
  })),
});
