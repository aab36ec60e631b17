export type Judgement = 'development_need' | 'demonstrated' | 'strength';

/** What one side says about one item. Not applicable goes without a judgement and without a level. */
export interface AnswerValue {
  readonly text: string;
  readonly judgement: Judgement | null;
  /** 1 to 4 on the item's own scale. */
  readonly level: number | null;
  readonly notApplicable: boolean;
  /** Where one text goes with several judgements: each by what it is of. */
  readonly marks?: Readonly<Record<string, string>>;
}

/** A value and the version of the answer it was written on; version 0 is an answer that nobody has saved yet. */
export interface Kept {
  readonly value: AnswerValue;
  readonly version: number;
}

export const nothingSaid: AnswerValue = { text: '', judgement: null, level: null, notApplicable: false };

export const sameValue = (one: AnswerValue, other: AnswerValue): boolean =>
  one.text === other.text &&
  one.judgement === other.judgement &&
  one.level === other.level &&
  one.notApplicable === other.notApplicable &&
  sameMarks(one.marks, other.marks);

function sameMarks(one: AnswerValue['marks'] = {}, other: AnswerValue['marks'] = {}): boolean {
  const places = Object.keys(one);
  return places.length === Object.keys(other).length && places.every((place) => one[place] === other[place]);
}

/** Both texts, mine first; of a rating there can be only one, and it is mine. */
export const bothTexts = (mine: AnswerValue, theirs: AnswerValue): AnswerValue => ({
  ...mine,
  text: [mine.text, theirs.text].filter((text) => text.trim() !== '').join('\n\n'),
});
