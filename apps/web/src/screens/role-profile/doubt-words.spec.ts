import type { Defect } from '../../api/role-profiles';
import { doubtWords, sourceDoubtWords } from './doubt-words';

const aDefect = (severity: Defect['severity']): Defect => ({
  code: 'unknown_depth',
  severity,
  section: 'knowledge_skills',
  row: null,
  line: 1,
  message: 'Odd.',
  evidence: {},
});

describe('how many doubts there are', () => {
  const [one, other, note] = [aDefect('defect'), aDefect('defect'), aDefect('note')];

  it('counts those put right apart from those that are open, and notes apart from both', () => {
    expect(doubtWords([one, other, note], new Set())).toBe('2 doubts, 1 note');
    expect(doubtWords([one, other, note], new Set([one, note]))).toBe('1 doubt, 1 put right, 1 note');
    expect(doubtWords([one], new Set([one]), 'nothing in doubt')).toBe('nothing in doubt, 1 put right');
  });

  it('names both numbers of a source, which keeps its doubts', () => {
    expect(sourceDoubtWords(0, 0)).toBe('None');
    expect(sourceDoubtWords(5, 0)).toBe('5');
    expect(sourceDoubtWords(5, 1)).toBe('5, 1 of them put right');
    expect(sourceDoubtWords(5, 5)).toBe('5, put right');
  });
});
