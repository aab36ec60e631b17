import { demand, type Viewer } from '@app/access';
import { Clock, Problem } from '@app/kernel';
import { offsetOf, pageOf, ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { decideToDefine, seesDisagreements } from '../domain/filing-policy';
import { searchedFor } from '../domain/searched';
import type { SkillView } from './skill.dto';
import type { ListSkills, SkillItem, SkillPage } from './skills.dto';
import { DISPUTED_SKILLS, REQUIRED_BY, SKILLS, WORDINGS } from './skills.sql';

interface Said {
  readonly part: number;
  readonly words: string;
  readonly profiles: SkillView['descriptionWordings'][number]['profiles'];
}

type SkillRow = Omit<SkillView, 'descriptionWordings' | 'levels' | 'mayDefine'> & {
  levels: { level: number; descriptor: string }[];
  said: Said[];
};

const allSkills = statement<{ total: number; items: SkillItem[] }>('role-profiles.skills', SKILLS);
const disputedSkills = statement<{ total: number; items: SkillItem[] }>('role-profiles.disputed', DISPUTED_SKILLS);

const oneSkill = statement<SkillRow>(
  'role-profiles.skill',
  `select id, name, framework, category, description, skill.version,
       (select coalesce(json_agg(json_build_object('level', level, 'descriptor', descriptor)), '[]')
          from skill_level where skill_id = skill.id) as levels,
       (${REQUIRED_BY}) as "requiredBy", case when $1 then (${WORDINGS}) else '[]' end as said
     from skill where id = $2`,
);

@Injectable()
export class SkillsQueries {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {}

  /** The library by name, with what profiles ask that are in force today. Where they disagree is told to HR alone, and only HR may ask for those skills. */
  async list(viewer: Viewer, query: ListSkills): Promise<SkillPage> {
    const { search = '', pageSize } = query;
    const isDisputed = query.disagreeing === 'true';
    if (isDisputed) demand(decideToDefine(viewer));
    const page = isDisputed ? disputedSkills : allSkills;
    const { all, before, unfinished, words } = searchedFor(search) ?? nothingAsked;
    const which = [all, pageSize, offsetOf(query), this.clock.today(), before, unfinished, words] as const;
    const row = await this.reads.first(page, seesDisagreements(viewer), ...which);
    return pageOf(query, row?.items ?? [], row?.total ?? 0);
  }

  /** One skill with its definition and which profiles in force today ask for it; for HR also every wording in use. Throws `not-found`. */
  async skill(viewer: Viewer, id: string): Promise<SkillView> {
    const row = await this.reads.first(oneSkill, seesDisagreements(viewer), id, this.clock.today());
    if (!row) throw new Problem('not-found', 'not-found', 'There is no such record.');
    const { said, levels, ...skill } = row;
    return {
      ...skill,
      descriptionWordings: wordingsOf(said, 0, skill.description),
      levels: [1, 2, 3, 4].map((level) => {
        const descriptor = levels.find((one) => one.level === level)?.descriptor ?? null;
        return { level, descriptor, wordings: wordingsOf(said, level, descriptor) };
      }),
      mayDefine: decideToDefine(viewer).allowed,
    };
  }
}

const nothingAsked = { all: '', before: '', unfinished: '', words: [] as readonly string[] };

const wordingsOf = (said: readonly Said[], part: number, definition: string | null) =>
  said
    .filter((one) => one.part === part)
    .map(({ words, profiles }) => ({ words, profiles, isDefinition: plainly(words) === plainly(definition ?? '') }));

const plainly = (words: string): string => words.replace(/\s+/g, ' ').trim();
