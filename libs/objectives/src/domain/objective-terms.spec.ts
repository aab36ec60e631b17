import type { LocalDate } from '@app/kernel';
import { differences, sinceTheOtherSide } from './differences';
import type { KeyResultTerms, Terms } from './objective';
import { faultIn, faultInKeyResult, faultsIn } from './objective-saying';

const today = '2026-11-22' as LocalDate;
const day = (text: string) => text as LocalDate;

const desk: KeyResultTerms = {
  id: 'k1',
  kind: 'numeric',
  title: 'Median hours to answer',
  unit: 'h',
  start: '9',
  target: '4',
  weight: 10_000,
};
const terms: Terms = {
  title: 'Answer sooner',
  measure: 'The weekly figure of the desk.',
  weight: 4_000,
  dueOn: day('2027-03-31'),
  cycleId: 'c1',
  cycleName: 'Appraisal 2027',
  keyResults: [desk],
};

describe('the difference between what was agreed and what is proposed', () => {
  it('is nothing when both say the same', () => {
    expect(differences(terms, { ...terms, keyResults: [{ ...desk }] })).toEqual([]);
  });

  it('names each field that changed, before and after, and no other', () => {
    const after: Terms = {
      ...terms,
      title: 'Answer much sooner',
      measure: '',
      weight: null,
      dueOn: day('2027-06-30'),
      cycleId: 'c2',
      cycleName: 'Appraisal 2028',
      keyResults: [{ ...desk, start: '8', target: '3', unit: 'hours', weight: 5_000, title: 'Hours to answer' }],
    };
    expect(differences(terms, after).map(({ field, before, after: now }) => [field, before, now])).toEqual([
      ['title', 'Answer sooner', 'Answer much sooner'],
      ['measure', 'The weekly figure of the desk.', ''],
      ['weight', '4000', null],
      ['due-on', '2027-03-31', '2027-06-30'],
      ['cycle', 'Appraisal 2027', 'Appraisal 2028'],
      ['key-result-title', 'Median hours to answer', 'Hours to answer'],
      ['key-result-unit', 'h', 'hours'],
      ['key-result-start', '9', '8'],
      ['key-result-target', '4', '3'],
      ['key-result-weight', '10000', '5000'],
    ]);
  });

  it('shows a key result that came and one that went', () => {
    const other: KeyResultTerms = { ...desk, id: 'k2', title: 'Callers who wait' };
    expect(differences(terms, { ...terms, keyResults: [other] })).toEqual([
      { field: 'key-result', keyResultId: 'k1', keyResult: 'Median hours to answer', before: desk.title, after: null },
      { field: 'key-result', keyResultId: 'k2', keyResult: 'Callers who wait', before: null, after: other.title },
    ]);
  });
});

describe('what an answer to a proposal has altered', () => {
  const change = (side: 'owner' | 'lead', before: Terms, after: Terms) => ({
    side,
    differences: differences(before, after),
  });
  const ninety = { ...terms, weight: 9_000 };
  const thirty = { ...ninety, weight: 3_000 };
  const titled = { ...thirty, title: 'Answer much sooner' };

  it('is all that the answering side changed, from the words the other side proposed', () => {
    const steps = [change('lead', ninety, thirty), change('lead', thirty, titled)];
    expect(sinceTheOtherSide(steps, 'lead', 'owner')).toMatchObject([
      { field: 'title', before: 'Answer sooner', after: 'Answer much sooner' },
      { field: 'weight', before: '9000', after: '3000' },
    ]);
    const backAndForth = [...steps, change('owner', titled, terms), change('lead', terms, titled)];
    expect(sinceTheOtherSide(backAndForth, 'lead', 'owner').map(({ field, before }) => [field, before])).toEqual([
      ['title', 'Answer sooner'],
      ['weight', '4000'],
    ]);
  });

  it('is nothing where the other side has said nothing yet, nor where a change was taken back', () => {
    expect(sinceTheOtherSide([change('owner', ninety, thirty)], 'owner', 'owner')).toEqual([]);
    expect(
      sinceTheOtherSide([change('lead', ninety, thirty), change('lead', thirty, ninety)], 'lead', 'owner'),
    ).toEqual([]);
  });

  it('says a key result that came as one, by the name it has now', () => {
    const wait: KeyResultTerms = { ...desk, id: 'k2', title: 'Waiting' };
    const came = { ...terms, keyResults: [desk, wait] };
    const renamed = { ...terms, keyResults: [desk, { ...wait, title: 'Callers who wait', target: '1' }] };
    const steps = [change('lead', terms, came), change('lead', came, renamed)];
    expect(sinceTheOtherSide(steps, 'lead', 'owner')).toEqual([
      {
        field: 'key-result',
        keyResultId: 'k2',
        keyResult: 'Callers who wait',
        before: null,
        after: 'Callers who wait',
      },
    ]);
    expect(sinceTheOtherSide([...steps, change('lead', renamed, terms)], 'lead', 'owner')).toEqual([]);
  });
});

describe('what a proposal needs', () => {
  it('is a title, a measure or a key result, and a day to come', () => {
    const bare: Terms = { ...terms, title: ' ', measure: '', dueOn: null, keyResults: [] };
    expect(faultsIn(terms, today, null)).toEqual([]);
    expect(faultsIn(bare, today, null).map(({ pointer }) => pointer)).toEqual(['/title', '/measure', '/dueOn']);
    expect(faultsIn({ ...terms, measure: '' }, today, null)).toEqual([]);
    expect(faultsIn({ ...terms, keyResults: [] }, today, null)).toEqual([]);
  });

  it('is no day of the past, unless both had agreed to that day', () => {
    const late = { ...terms, dueOn: day('2026-11-21') };
    expect(faultsIn(late, today, null)).toMatchObject([{ pointer: '/dueOn', code: 'in-the-past' }]);
    expect(faultsIn(late, today, day('2026-11-21'))).toEqual([]);
    expect(faultsIn({ ...terms, dueOn: today }, today, null)).toEqual([]);
  });
});

describe('what a key result needs', () => {
  const milestone: KeyResultTerms = { ...desk, kind: 'milestone', unit: '', start: null, target: null };

  it('is a start and a target that differ, however they are written', () => {
    expect(faultInKeyResult(desk)).toBeUndefined();
    expect(faultInKeyResult({ ...desk, target: '9.0' })).toMatchObject({ pointer: '/target', code: 'target-is-start' });
    expect(faultInKeyResult({ ...desk, start: null })).toMatchObject({ pointer: '/start' });
    expect(faultInKeyResult({ ...desk, target: null })).toMatchObject({ pointer: '/target' });
  });

  it('is no figure at all for a milestone', () => {
    expect(faultInKeyResult(milestone)).toBeUndefined();
    expect(faultInKeyResult({ ...milestone, start: '0' })).toMatchObject({ pointer: '/start' });
    expect(faultInKeyResult({ ...milestone, target: '1' })).toMatchObject({ pointer: '/target' });
    expect(faultInKeyResult({ ...milestone, unit: '%' })).toMatchObject({ pointer: '/unit' });
  });
});

describe('what is said with a step', () => {
  it('is a reason for withdrawing and a new day for carrying forward', () => {
    expect(faultIn('withdraw', { reason: '  ' }, today)).toMatchObject({ pointer: '/reason' });
    expect(faultIn('withdraw', { reason: 'The desk is closing.' }, today)).toBeUndefined();
    expect(faultIn('carry-forward', {}, today)).toMatchObject({ pointer: '/dueOn', code: 'due-date-missing' });
    expect(faultIn('carry-forward', { dueOn: '2026-11-21' }, today)).toMatchObject({ code: 'in-the-past' });
    expect(faultIn('carry-forward', { dueOn: '2027-09-30', cycleId: 'c2' }, today)).toBeUndefined();
  });

  it('is nothing that belongs to another step', () => {
    expect(faultIn('agree', { reason: 'Yes' }, today)).toMatchObject({ pointer: '/reason', code: 'foreign-field' });
    expect(faultIn('withdraw', { reason: 'x', dueOn: '2027-01-01' }, today)).toMatchObject({ pointer: '/dueOn' });
    expect(faultIn('record-achieved', { cycleId: 'c2' }, today)).toMatchObject({ pointer: '/cycleId' });
  });
});
