import {
  bothWords,
  percent,
  sameWords,
  textOf,
  tooLongIn,
  unequalFields,
  type Words,
  weightWords,
  wordsOf,
} from './objective-words';

const words: Words = {
  title: 'Find causes sooner',
  measure: 'The monthly figure.',
  weight: 2_550,
  dueOn: '2027-03-31',
  cycleId: null,
  componentId: 'a',
};

describe('the words of an objective', () => {
  it('come back from their text as they were, quotation marks and lines included', () => {
    const said = { ...words, measure: 'He said “8”\nand "9".' };
    expect(wordsOf(textOf(said))).toEqual(said);
  });

  it('are one text whatever order the fields came in', () => {
    const { title, ...rest } = words;
    expect(textOf({ ...rest, title })).toBe(textOf(words));
  });

  it('differ in exactly the fields that differ', () => {
    expect(unequalFields(words, { ...words, measure: '', dueOn: null })).toEqual(['measure', 'dueOn']);
    expect(unequalFields(words, { ...words })).toEqual([]);
    expect([sameWords(words, { ...words }), sameWords(words, { ...words, title: 'Other' })]).toEqual([true, false]);
  });

  it('keep both measures, and of the rest mine where I said something', () => {
    const theirs = { ...words, title: 'Theirs', measure: 'Their measure.', weight: 100, cycleId: 'c' };
    expect(bothWords({ ...words, weight: null }, theirs)).toEqual({
      ...words,
      measure: 'The monthly figure.\n\nTheir measure.',
      weight: 100,
      cycleId: 'c',
    });
  });

  it('say a measure once that both have written', () => {
    expect(bothWords(words, words)).toEqual(words);
  });

  it('say a weight in per cent', () => {
    expect([2_550, 10_000, 0].map(percent)).toEqual(['25.5 %', '100 %', '0 %']);
  });

  it('say what of them is too long to be saved, and by how much', () => {
    const of = (title: number, measure: number) =>
      tooLongIn({ title: 'x'.repeat(title), measure: 'x'.repeat(measure) });
    expect(of(200, 5_000)).toBeUndefined();
    expect(of(201, 5_000)).toBe('The title is 1 character too long. It is saved as soon as it is short enough.');
    expect(of(250, 6_200)).toMatch(
      /^The title is 50 characters too long. The measure is 1,200 characters too long. It/,
    );
  });

  it('say from the draft on what weight is left in their cycle, and when it is too much', () => {
    const agreed = [
      { cycleId: null, weight: 5_000 },
      { cycleId: 'c', weight: 2_550 },
    ];
    const said = (weight: number | null, cycleId: string | null) => weightWords({ weight, cycleId, agreed });
    expect(said(9_000, null)).toEqual({
      text: 'With this one the agreed objectives weigh 140 %: 50 % is left beside the agreed ones.',
      tooMuch: true,
    });
    expect(said(5_000, null)).toEqual({ text: '50 % is left beside the agreed ones.', tooMuch: false });
    expect(said(null, 'c')).toEqual({ text: '74.5 % is left beside the agreed ones.', tooMuch: false });
    expect(said(10_000, 'another')).toBeUndefined();
  });
});
