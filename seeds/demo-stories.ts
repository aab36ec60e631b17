import type { Who } from './demo-organisation';

type Side = 'self' | 'lead' | 'agreed' | 'comment' | 'countersignature';

/** How far somebody's appraisal is, and what was written on the way. */
export interface Story {
  readonly state:
    | 'self_assessment'
    | 'lead_assessment'
    | 'meeting'
    | 'shared'
    | 'acknowledged_agree'
    | 'acknowledged_disagree'
    | 'countersigned';
  readonly seed: number;
  readonly written: readonly Side[];
  /** The side that is still being written. */
  readonly partly?: Side;
  readonly lateBy?: number;
  readonly metDaysAgo?: number;
  readonly words?: Partial<Record<`${Side}/${string}`, string>>;
}

/** One story for each stage, so that every screen has something true to show. */
export const stories: Partial<Record<Who, Story>> = {
  sam: {
    state: 'self_assessment',
    seed: 1,
    written: ['self'],
    partly: 'self',
    words: {
      'self/achievements':
        'I led the move of fourteen servers out of the Leeds data hall with no unplanned downtime, and wrote the runbook that two other teams now use.',
      'self/challenges':
        'Three weeks without a second pair of hands on the incident queue made follow-up slow in June.',
    },
  },
  ann: { state: 'lead_assessment', seed: 2, written: ['self', 'lead'], partly: 'lead' },
  tom: {
    state: 'meeting',
    seed: 3,
    written: ['self', 'lead', 'agreed'],
    partly: 'agreed',
    words: {
      'agreed/achievements':
        'The backlog of recurring problems halved. Tom will show the desk how the trend report is made.',
    },
  },
  lena: { state: 'shared', seed: 4, written: ['self', 'lead', 'agreed'], metDaysAgo: 4 },
  sian: {
    state: 'acknowledged_disagree',
    seed: 5,
    written: ['self', 'lead', 'agreed', 'comment'],
    metDaysAgo: 6,
    words: {
      'comment/': 'The two late reports in May were waiting for figures from a supplier. I would like that to be said.',
    },
  },
  pete: { state: 'acknowledged_agree', seed: 6, written: ['self', 'lead', 'agreed', 'comment'], metDaysAgo: 6 },
  raj: {
    state: 'countersigned',
    seed: 7,
    written: ['self', 'lead', 'agreed', 'comment', 'countersignature'],
    metDaysAgo: 5,
  },
  priya: { state: 'self_assessment', seed: 8, written: [] },
  omar: { state: 'self_assessment', seed: 9, written: ['self'], partly: 'self' },
  dai: { state: 'self_assessment', seed: 10, written: [], lateBy: 3 },
  mei: { state: 'lead_assessment', seed: 11, written: ['self'] },
  noor: { state: 'meeting', seed: 12, written: ['self', 'lead'] },
};

const usual: Partial<Record<string, string>> = {
  'self/achievements': 'I kept the known-error list current all year, and closed the three oldest problems on it.',
  'self/challenges': 'Changes outside the calendar cost us two evenings that nobody had planned for.',
  'self/support': 'I would like to shadow the availability review, and to sit the next foundation examination.',
  'lead/achievements': 'A calm year of steady work. The known-error list is the best it has been.',
  'lead/challenges': 'The evenings were not the fault of this team, and the report afterwards was fair.',
  'lead/support': 'Shadowing is agreed. Next year I would like one of these moves to be handed over and coached.',
  'agreed/achievements': 'Keep the list as it is, and hand one problem a month to a colleague.',
  'agreed/challenges': 'We raise unplanned changes at the weekly meeting, with names and dates.',
  'agreed/support': 'Shadow the availability review from January; decide on the examination in spring.',
  'comment/': 'A fair picture. Thank you for the time.',
  'countersignature/': 'I have read both views and the notes of the meeting. They agree with what I see.',
};

/** What a side wrote to a question; the statement at the end has no question. */
export const textOf = ({ words }: Story, side: Side, question: string | null): string | undefined => {
  const key = `${side}/${question ?? ''}` as const;
  return words?.[key] ?? usual[key];
};
