import type { ParsedProfile } from './parsed-profile';

type Row = Readonly<Record<string, unknown>> & { readonly truncated?: true };

/** The tables in the order of the page, with their columns as far as a cut can fall into them. */
const tables = [
  ['background', 'background', ['description', 'background']],
  ['work_activities', 'workActivities', ['title', 'details']],
  ['knowledge_skills', 'knowledgeSkills', ['title', 'details', 'depthRaw', 'typeRaw']],
  ['training_activities', 'trainingActivities', ['title', 'details']],
  ['pdas', 'pdas', ['title', 'details']],
  ['qualifications', 'qualifications', ['title', 'awardingBody']],
  ['organisation_skills', 'organisationSkills', ['framework', 'name', 'description', 'levelRaw']],
] as const;

const names: Readonly<Record<string, string>> = {
  awardingBody: 'awarding_body',
  levelRaw: 'level',
};

/** How far a text without a footer goes: the parts it has whole, and the cell it ends in. Nothing for a whole text. */
export function partialOf(parsed: ParsedProfile) {
  if (parsed.footer !== null) return {};
  const found = tables.filter(([, rows]) => parsed[rows].length > 0);
  const covers = parsed.summary.text === '' && parsed.summary.bullets.length === 0 ? [] : ['summary'];
  let lastCell: string | undefined;
  for (const [index, [section, key, columns]] of found.entries()) {
    const rows: readonly Row[] = parsed[key].map((row) => ({ ...row }));
    const whole = rows.filter(({ truncated }) => !truncated).length;
    if (index < found.length - 1) covers.push(section);
    else if (whole > 0) covers.push(`${section}[0:${whole}]`);
    const last = rows.at(-1);
    if (last?.truncated) lastCell = `${section}[${rows.length - 1}].${lastColumn(last, columns)}`;
  }
  return { partial: true as const, covers, ...(lastCell === undefined ? {} : { last_row_truncated: lastCell }) };
}

/** The last column that has words. The type of a table for one type is no cell of its rows. */
function lastColumn(row: Row, columns: readonly string[]): string {
  const filled = columns.filter((column) => typeof row[column] === 'string');
  const { depth, depthRaw, details, typeRaw, type } = row;
  if (typeof typeRaw === 'string' && typeRaw !== type) return 'type';
  if (typeof depthRaw === 'string') return depth === null || details === null ? 'depth' : 'details';
  const column = filled.filter((name) => name !== 'typeRaw').at(-1) ?? columns[0] ?? '';
  return names[column] ?? column;
}
