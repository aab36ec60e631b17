import { demand, type Viewer } from '@app/access';
import { AuditLog } from '@app/audit';
import { Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { decideToDefine } from '../domain/filing-policy';
import type { DefineSkill } from './skills.dto';

interface LockedSkill {
  readonly version: number;
  readonly description: string | null;
}

@Injectable()
export class SkillsService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Writes what the library says of a skill, if nobody did since `version`; a blank text is none. HR only. No profile
   * changes by it: what was published says what it said. Throws `stale` when somebody was faster.
   */
  async define(viewer: Viewer, id: string, version: number, { description, levels = [] }: DefineSkill): Promise<void> {
    await this.db.transaction(async (tx) => {
      const skill = await this.lock(tx, id);
      demand(decideToDefine(viewer));
      if (skill.version !== version) throw changedElsewhere(skill);
      const described = description === undefined ? skill.description : wordsOf(description);
      await tx.query('update skill set description = $2, version = version + 1 where id = $1', [id, described]);
      for (const { level, descriptor } of levels) await this.defineLevel(tx, id, level, wordsOf(descriptor));
      const detail = {
        version: version + 1,
        description: described !== skill.description,
        levels: levels.map(({ level }) => level),
      };
      await this.audit.record(tx, viewer, { action: 'skill.define', entityType: 'skill', entityId: id, detail });
    });
  }

  private async defineLevel(tx: EntityManager, id: string, level: number, descriptor: string | null): Promise<void> {
    if (descriptor === null) {
      await tx.query('delete from skill_level where skill_id = $1 and level = $2', [id, level]);
      return;
    }
    await tx.query(
      `insert into skill_level (skill_id, level, descriptor) values ($1, $2, $3)
       on conflict (skill_id, level) do update set descriptor = excluded.descriptor`,
      [id, level, descriptor],
    );
  }

  private async lock(tx: EntityManager, id: string): Promise<LockedSkill> {
    const [skill] = await tx.query<LockedSkill[]>(
      'select version, description from skill where id = $1 for no key update',
      [id],
    );
    if (!skill) throw new Problem('not-found', 'not-found', 'There is no such record.');
    return skill;
  }
}

const wordsOf = (text: string | null): string | null => {
  const words = text?.trim() ?? '';
  return words === '' ? null : words;
};

const changedElsewhere = ({ version }: LockedSkill): Problem =>
  new Problem('stale', 'changed-elsewhere', 'This definition was changed elsewhere.', { current: { version } });
