import type { NearRole } from '../../api/comparison';
import { steps } from '../compare/words';

type Knowledge = NearRole['knowledge'];

interface Common extends Pick<NearRole, 'shared' | 'missing'> {
  readonly knowledge: Pick<Knowledge, 'shared' | 'missing'>;
}

/** '11 of its 14 skills are asked for here too. Knowledge: 6 of its 12 in common.' Whether with a step or without. */
export function inCommon({ shared, missing, knowledge }: Common): string {
  const fields = knowledge.shared + knowledge.missing.length;
  const both = knowledge.shared === 0 ? 'none' : knowledge.shared;
  const skills = skillsInCommon(shared, shared + missing.length);
  return fields === 0 ? skills : `${skills} Knowledge: ${both} of its ${fields} in common.`;
}

function skillsInCommon(shared: number, all: number): string {
  if (all === 1) return 'Its one skill is asked for here too.';
  if (shared === all) return `All ${all} of its skills are asked for here too.`;
  return `${shared} of its ${all} skills ${shared === 1 ? 'is' : 'are'} asked for here too.`;
}

/** '8 levels in 7 skills and 3 new skills; 1 depth in 1 field of knowledge and 4 new fields'; empty when nothing is. */
export function missingWords({ summedGap, gaps, missing, knowledge }: Missing): string {
  const skills = [
    gaps.length > 0 && `${steps(summedGap, 'level')} in ${counted(gaps.length, 'skill')}`,
    missing.length > 0 && counted(missing.length, 'new skill'),
  ];
  const deeper = knowledge.gaps.length > 0;
  const fields = [
    deeper && `${steps(knowledge.summedGap, 'depth')} in ${counted(knowledge.gaps.length, 'field')} of knowledge`,
    knowledge.missing.length > 0 && `${counted(knowledge.missing.length, 'new field')}${deeper ? '' : ' of knowledge'}`,
  ];
  return [joined(skills), joined(fields)].filter(Boolean).join('; ');
}

export interface Missing extends Pick<NearRole, 'summedGap' | 'gaps' | 'missing'> {
  readonly knowledge: Pick<Knowledge, 'summedGap' | 'gaps' | 'missing'>;
}

const joined = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(' and ');

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
