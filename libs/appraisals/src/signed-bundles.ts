import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from './domain/canonical-json';

/** Everything that was signed, with the names, titles and wording of that day. */
const wholeContent = `select json_build_object(
    'appraisal', to_jsonb(appraisal), 'cycle', to_jsonb(cycle),
    'people', json_build_object('appraisee', appraisee.full_name, 'appraiser', appraiser.full_name,
      'countersigner', countersigner.full_name),
    'roleProfile', json_build_object('versionId', version.id, 'title', version.title, 'number', version.number),
    'moves', coalesce((select json_agg(to_jsonb(move) order by move.id) from appraisal_rebase move
      where move.appraisal_id = appraisal.id), '[]'),
    'items', (select json_agg(json_build_object('item', to_jsonb(item), 'component', to_jsonb(component),
        'answers', (select json_agg(to_jsonb(answer) order by answer.side) from appraisal_answer answer
          where answer.item_id = item.id
            -- What was never handed in is nobody's signature.
            and (answer.side <> 'self' or appraisal.self_submitted_at is not null)
            and (answer.side <> 'comment' or appraisal.acknowledged_at is not null))) order by item.position)
      from appraisal_item item left join role_profile_component component on component.id = item.component_id
      where item.appraisal_id = appraisal.id),
    'steps', (select json_agg(to_jsonb(step) order by step.id) from appraisal_step step
      where step.appraisal_id = appraisal.id)) as content
  from appraisal join cycle on cycle.id = appraisal.cycle_id
  join person appraisee on appraisee.id = appraisal.appraisee_id
  join person appraiser on appraiser.id = appraisal.appraiser_id
  left join person countersigner on countersigner.id = appraisal.countersigner_id
  join role_profile_version version on version.id = appraisal.role_profile_version_id
  where appraisal.id = $1`;

const store = `insert into signed_bundle (appraisal_id, revision, canonical_json, sha256)
  select $1, coalesce(max(revision), 0) + 1, $2, $3 from signed_bundle where appraisal_id = $1`;

/** Keeps the whole content of a closed appraisal beside its hash; the table takes inserts only. */
@Injectable()
export class SignedBundles {
  async sign(tx: EntityManager, appraisalId: string): Promise<void> {
    const [row] = await tx.query<{ content: unknown }[]>(wholeContent, [appraisalId]);
    const text = canonicalJson(row?.content);
    await tx.query(store, [appraisalId, text, createHash('sha256').update(text, 'utf8').digest()]);
  }
}
