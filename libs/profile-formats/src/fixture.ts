import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProfile } from './text/parse-profile';

/** A made-up profile with the shape and the dirt of the published ones. */
export const fixture = readFileSync(join(__dirname, 'text/fixtures/night-desk-operator.txt'), 'utf8');
export const title = 'Night Desk Operator';

export const parse = (text = fixture, given: Parameters<typeof parseProfile>[1] = { title }) =>
  parseProfile(text, given);

const codes = (text: string) => parse(text).warnings.map(({ code, row }) => [code, row]);

/** What the fixture has on purpose: a change of it must add to these and take none away. */
export const ownDefects = [
  ['no_terminal_punctuation', 'Morning hand-over'],
  ['no_terminal_punctuation', 'Riding Along'],
  ['no_terminal_punctuation', 'Shared rosters'],
  ['level_text_not_you_can', 'Radio discipline'],
  ['level_stray_period', 'Shared rosters'],
  ['shifted_row_blank_depth', 'Patience'],
  ['type_truncated', 'Plain Speaking'],
  ['shifted_row_blank_depth', 'Plain Speaking'],
];
/** What a changed text has beside them, as code and row. */
export const added = (text: string) => {
  const left = ownDefects.map(String);
  return codes(text).filter((found) => {
    const at = left.indexOf(String(found));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
};
