import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { linkSkills } from '../skill-links';

interface GeneratedRow {
  readonly kind: 'organisation_skill' | 'knowledge';
  readonly title: string;
  readonly step: number | null;
}

const step = fc.option(fc.integer({ min: 1, max: 4 }));
const untitled = ['', ' '] as const;

/** Few titles, so that roles share them, written in several ways, so that one role says some of them twice. */
const anyRow: fc.Arbitrary<GeneratedRow> = fc.oneof(
  fc.record({
    kind: fc.constant('organisation_skill' as const),
    title: fc.constantFrom('Change', 'CHANGE', 'Problem', 'problem', 'Testing', 'Écoute', 'écoute', untitled[0]),
    step,
  }),
  fc.record({
    kind: fc.constant('knowledge' as const),
    title: fc.constantFrom(
      'Agile',
      ' agile',
      'Data  law',
      'data\u00a0law ',
      '\tDATA LAW',
      'zero',
      'Étude',
      'étude',
      ...untitled,
    ),
    step,
  }),
);

export const anyProfiles = fc.record({
  rows: fc.array(fc.array(anyRow, { maxLength: 24, size: 'max' }), { minLength: 2, maxLength: 5, size: 'max' }),
  /** The first of them is still a draft: its skills are not tied to the library. */
  firstIsDraft: fc.boolean(),
});

/** One family of profiles with those rows, each in its first version; answers their version ids, in that order. */
export async function makeFamily(
  db: DataSource,
  family: string,
  { rows, firstIsDraft }: { rows: readonly (readonly GeneratedRow[])[]; firstIsDraft: boolean },
): Promise<string[]> {
  const made = rows.map((asked, place) => ({ id: randomUUID(), title: `${family} ${place}`, asked }));
  const ids = made.map(({ id }) => id);
  const published = firstIsDraft ? ids.slice(1) : ids;
  await db.transaction(async (tx) => {
    const json = JSON.stringify(made.map(({ id, title }) => ({ id, title, slug: id })));
    await tx.query(
      `insert into role_profile (id, slug, title, family)
       select id, slug, title, $2 from jsonb_to_recordset($1) made (id uuid, slug text, title text)`,
      [json, family],
    );
    await tx.query(
      `insert into role_profile_version (id, profile_id, number, state, title)
       select id, id, 1, 'draft', title from jsonb_to_recordset($1) made (id uuid, title text)`,
      [json],
    );
    await tx.query(
      `insert into role_profile_component (id, version_id, kind, position, title, level, depth)
       select gen_random_uuid(), version, kind, position, title,
           case when kind = 'organisation_skill' then step end, case when kind = 'knowledge' then step end
         from jsonb_to_recordset($1) made (version uuid, kind text, position integer, title text, step smallint)`,
      [
        JSON.stringify(
          made.flatMap(({ id, asked }) => asked.map((row, position) => ({ version: id, position, ...row }))),
        ),
      ],
    );
    await linkSkills(tx, published);
    await tx.query(
      `update role_profile_version set state = 'published', effective_from = '2026-01-01' where id = any($1)`,
      [published],
    );
  });
  return ids;
}
