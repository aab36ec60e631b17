import type { DataSource } from 'typeorm';

export interface Made {
  readonly profiles: number;
  /** Each asks for 14 of so many organisation skills, and for 6 of as many topics of knowledge. */
  readonly skills: number;
  /** With all that a source may lack or say twice. */
  readonly withDirt?: boolean;
}

/**
 * Published profiles, called “Made 00001” and so on, in four families; the same every time, for what looks random comes
 * of counting. Dirt: every seventh step is missing, every eleventh row is without a title, and some titles come twice.
 */
export async function makeProfiles(db: DataSource, { profiles, skills, withDirt = false }: Made): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query('set local statement_timeout = 0');
    await tx.query('alter table role_profile_component disable trigger component_of_a_draft');
    await tx.query(`insert into skill (name) select 'Skill ' || n from generate_series(0, $1::integer - 1) n`, [
      skills,
    ]);
    await tx.query(
      `insert into role_profile (id, slug, title, family)
       select gen_random_uuid(), 'made-' || i, 'Made ' || to_char(i, 'FM00000'), 'Family ' || i % 4
         from generate_series(1, $1::integer) i`,
      [profiles],
    );
    await tx.query(
      `insert into role_profile_version (id, profile_id, number, state, title, effective_from)
       select gen_random_uuid(), id, 1, 'published', title, '2026-01-01' from role_profile where slug like 'made-%'`,
    );
    await tx.query(rows, [skills, withDirt]);
    await tx.query('alter table role_profile_component enable trigger component_of_a_draft');
  });
  await db.query('vacuum analyze role_profile_component');
}

/** Numbers without an order that anybody would see. */
const SOME = (salt: number) => `abs(hashint4(i * 64 + place * 4 + ${salt}))`;

const rows = `
  insert into role_profile_component (id, version_id, kind, position, title, level, depth, skill_id)
  select gen_random_uuid(), version_id, made.kind, place, made.title,
      case when made.kind = 'organisation_skill' then made.step end,
      case when made.kind = 'knowledge' then made.step end, skill.id
    from (
      select version.id as version_id, kind, place,
          case when $2 and ${SOME(0)} % 11 = 0 then '' else noun || ' ' || ${SOME(1)} % $1::integer end as title,
          (case when $2 and ${SOME(2)} % 7 = 0 then null else 1 + ${SOME(3)} % 4 end)::smallint as step
        from role_profile_version version
        join lateral (select right(version.title, 5)::integer as i) made on version.title like 'Made %'
        cross join (values ('organisation_skill', 14, 'Skill'), ('knowledge', 6, 'Topic')) kinds (kind, many, noun)
        cross join lateral generate_series(0, many - 1) as place
    ) made
    left join skill on made.kind = 'organisation_skill' and skill.name = made.title`;
