import type { Answer, Appraisal, AppraisalItem, Item, Side } from '../../api/appraisals';
import type { AnswerValue } from '../../autosave/answer-value';
import type { SkillRow } from '../../pictures/gaps';
import { depthScale, levelScale, type Scale } from '../../pictures/scales';

export interface Section {
  readonly kind: Item['kind'] | 'left';
  readonly title: string;
  readonly intro: string;
  readonly items: readonly Item[];
}

/** In the order in which people write: what they want to say first, then what the role asks for. */
const sectionWords: readonly Omit<Section, 'items'>[] = [
  { kind: 'question', title: 'The year in words', intro: 'One or two examples each, and the difference they made.' },
  {
    kind: 'organisation_skill',
    title: 'Organisation skills',
    intro: 'The level that the role asks for is marked, and what it means stands below.',
  },
  {
    kind: 'knowledge',
    title: 'Knowledge',
    intro: 'How deep it goes today. What you cannot tell you may leave out.',
  },
  { kind: 'work_activity', title: 'Work activities', intro: 'How did it go, as far as there was occasion for it?' },
  { kind: 'behavioural_skill', title: 'Behavioural skills', intro: 'How did it show in the work?' },
];

/** What an earlier version of the role profile asked for, and something was written about. */
const leftWords: Omit<Section, 'items'> = {
  kind: 'left',
  title: 'No longer in the role profile',
  intro: 'The role does not ask for this any more. What was written stays, and is not counted.',
};

/** The form's sections; the statement at the end of the paper is not part of the form. */
export const sectionsOf = (items: readonly Item[]): Section[] =>
  [
    ...sectionWords.map((words) => ({
      ...words,
      items: items.filter(({ kind, leftRole }) => kind === words.kind && !leftRole),
    })),
    { ...leftWords, items: items.filter(({ leftRole }) => leftRole) },
  ].filter((section) => section.items.length > 0);

/** Another state or another version of the role is another form: what is asked, and what may be written, has changed. */
export const formKeyOf = ({ id, state, role }: Pick<Appraisal, 'id' | 'state' | 'role'>): string =>
  [id, state, role?.versionId].join(' ');

/** Of somebody's appraisals the one to show: open before planned, what is due first before the rest. */
export const currentOf = (appraisals: readonly AppraisalItem[]): AppraisalItem | undefined =>
  appraisals
    .filter(({ state }) => state !== 'closed')
    .sort(
      (a, b) =>
        Number(a.state === 'planned') - Number(b.state === 'planned') || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
    )[0];

/** Those of somebody's appraisals that have begun and are not closed, the newest first. */
export const openOf = (appraisals: readonly AppraisalItem[]): AppraisalItem[] =>
  appraisals
    .filter(({ state }) => state !== 'closed' && state !== 'planned')
    .sort((a, b) => newness(b).localeCompare(newness(a)));

const newness = ({ dates, cycle }: AppraisalItem): string => `${cycle.periodTo} ${dates?.opensOn ?? ''}`;

/** The scale that an item is rated on; judgements and texts have none. */
export function scaleOf({ kind }: Pick<Item, 'kind'>): Scale | undefined {
  if (kind === 'organisation_skill') return levelScale;
  return kind === 'knowledge' ? depthScale : undefined;
}

export const isJudged = ({ kind }: Pick<Item, 'kind'>): boolean =>
  kind === 'work_activity' || kind === 'behavioural_skill';

export const keyOf = (appraisalId: string, itemId: string, side: Side): string => `${appraisalId}/${itemId}/${side}`;

export const answerIn = (answers: readonly Answer[], itemId: string, side: Side): Answer | undefined =>
  answers.find((answer) => answer.itemId === itemId && answer.side === side);

/** Whether something has been said about an item at all: any mark or any word. */
export const isAnswered = (value: AnswerValue | undefined): boolean =>
  value !== undefined &&
  (value.notApplicable || value.level !== null || value.judgement !== null || value.text.trim() !== '');

/** What handing in would find missing about an item, as the server says it; the server has the last word. */
export function lackOf(item: Pick<Item, 'kind' | 'required'>, value: AnswerValue | undefined): string | undefined {
  const hasText = (value?.text ?? '').trim() !== '';
  if (value?.notApplicable) return hasText ? undefined : 'Say why this does not apply.';
  if (!item.required) return undefined;
  const answered = scaleOf(item) ? (value?.level ?? null) !== null : hasText;
  return answered ? undefined : 'This is still open.';
}

/** The rows of a picture for one kind of skill, from what two sides say. */
export const rowsOf = (
  items: readonly Item[],
  kind: 'organisation_skill' | 'knowledge',
  levels: { readonly mine: (itemId: string) => number | null; readonly leads: (itemId: string) => number | null },
): SkillRow[] =>
  items
    .filter((item) => item.kind === kind && !item.leftRole)
    .map(({ id, title, target }) => ({ id, title, target, mine: levels.mine(id), leads: levels.leads(id) }));
