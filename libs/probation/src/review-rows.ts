import type { LocalDate } from '@app/kernel';
import type { EntityManager } from 'typeorm';
import type { Note } from './domain/review';
import { nothingThere } from './probations.queries';

export interface ReviewRow {
  readonly id: string;
  readonly kind: string;
  readonly state: 'draft' | 'shared';
  readonly dueOn: LocalDate;
}

export interface StoredNote extends Note {
  readonly version: number;
  readonly savedAt: Date;
}

const review = `select id, kind, state, due_on as "dueOn" from probation_review where id = $2 and case_id = $1`;

const requirements = 'select id from probation_requirement where case_id = $1 order by position';

const note = `select note.text, note.version, note.saved_at as "savedAt",
    coalesce((select json_agg(json_build_object('requirementId', requirement_id, 'judgement', judgement))
      from probation_judgement judged where judged.review_id = note.review_id and judged.author_id = note.author_id), '[]')
      as judgements
  from probation_note note where note.review_id = $1 and note.author_id = $2`;

/** A review of this probation; 404 when it is of another or of none. */
export async function reviewOf(tx: EntityManager, caseId: string, id: string): Promise<ReviewRow> {
  const [row] = await tx.query<ReviewRow[]>(review, [caseId, id]);
  if (!row) throw nothingThere();
  return row;
}

export const requirementsOf = async (tx: EntityManager, caseId: string): Promise<string[]> =>
  (await tx.query<{ id: string }[]>(requirements, [caseId])).map(({ id }) => id);

/** This author's own, shared or not. */
export const noteOf = async (tx: EntityManager, id: string, authorId: string): Promise<StoredNote | undefined> =>
  (await tx.query<StoredNote[]>(note, [id, authorId]))[0];
