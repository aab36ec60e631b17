import type { Defect } from '../../api/role-profiles';

/** '4 doubts, 1 put right, 2 notes': those that are open, and apart from them those whose words were put right. */
export function doubtWords(defects: readonly Defect[], settled: ReadonlySet<Defect>, none = 'No doubts'): string {
  const doubts = defects.filter(({ severity }) => severity === 'defect');
  const open = doubts.filter((defect) => !settled.has(defect)).length;
  const notes = defects.length - doubts.length;
  return [
    open === 0 ? none : counted(open, 'doubt'),
    doubts.length > open && `${doubts.length - open} put right`,
    notes > 0 && counted(notes, 'note'),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

/** 'None', '5', '5, 1 of them put right': of a source, which stays as it came whatever is put right beside it. */
export function sourceDoubtWords(all: number, putRight: number): string {
  if (all === 0) return 'None';
  if (putRight === 0) return String(all);
  return putRight === all ? `${all}, put right` : `${all}, ${putRight} of them put right`;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
