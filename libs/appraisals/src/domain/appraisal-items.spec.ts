import { type Answer, type ItemKind, itemKinds, noAnswer, sides } from './appraisal';
import { replaces, sameAnswer } from './answers';
import { fits, isWrittenBy, lackIn } from './appraisal-items';
import { faultIn } from './appraisal-saying';
import { canonicalJson } from './canonical-json';
import { dateFaults } from './cycle';
import { planLaunch } from './launch';
import { gapList } from './skill-gaps';
import type { LocalDate } from '@app/kernel';

const answer = (over: Partial<Answer>): Answer => ({ ...noAnswer, ...over });

describe('an answer', () => {
  it('rates on the scale of its kind and on no other', () => {
    const ratedOn = (given: Answer) => itemKinds.filter((kind) => fits(given, kind));
    expect(ratedOn(answer({ level: 3 }))).toEqual(['organisation_skill', 'knowledge']);
    expect(ratedOn(answer({ judgement: 'strength' }))).toEqual(['work_activity', 'behavioural_skill']);
    expect(ratedOn(noAnswer)).toEqual([...itemKinds]);
  });

  it('belongs to the sides that write on its kind', () => {
    const writers = (kind: ItemKind) => sides.filter((side) => isWrittenBy(side, kind));
    expect(writers('question')).toEqual(['self', 'lead', 'agreed']);
    expect(writers('knowledge')).toEqual(['self', 'lead']);
    expect(writers('statement')).toEqual(['comment', 'countersignature']);
  });

  it.each([
    ['question', noAnswer, 'unanswered'],
    ['question', answer({ text: '  \n' }), 'unanswered'],
    ['question', answer({ text: 'Well.' }), undefined],
    ['organisation_skill', answer({ text: 'no level' }), 'unanswered'],
    ['organisation_skill', answer({ level: 1 }), undefined],
    ['organisation_skill', answer({ notApplicable: true }), 'reason-missing'],
    ['organisation_skill', answer({ notApplicable: true, text: 'Not in this post.' }), undefined],
    ['knowledge', noAnswer, undefined],
    ['work_activity', noAnswer, undefined],
    ['behavioural_skill', answer({ notApplicable: true }), 'reason-missing'],
  ] as const)('to a %s, %j, lacks %s when it is handed in', (kind, given, lack) => {
    expect(lackIn(kind, given)).toBe(lack);
  });

  it('keeps an earlier version unless the same hand wrote on within five minutes and took nothing away', () => {
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));
    const first = { text: 'abc', savedBy: 'ann', savedAt: at(0) };
    expect(replaces(first, { text: 'abcd', savedBy: 'ann', savedAt: at(4) })).toBe(true);
    expect(replaces(first, { text: 'abcd', savedBy: 'ann', savedAt: at(5) })).toBe(false);
    expect(replaces(first, { text: 'ab', savedBy: 'ann', savedAt: at(1) })).toBe(false);
    expect(replaces(first, { text: 'abcd', savedBy: 'bob', savedAt: at(1) })).toBe(false);
    expect(sameAnswer(noAnswer, answer({ level: 1 }))).toBe(false);
  });
});

describe('what is said with a step', () => {
  const days = { today: '2026-11-22' as LocalDate, periodFrom: '2026-01-01' as LocalDate };
  it.each([
    ['share', {}, '/metOn'],
    ['share', { metOn: '2026-11-22' }, undefined],
    ['share', { metOn: '2026-11-23' }, '/metOn'],
    ['share', { metOn: '2026-01-01' }, undefined],
    ['share', { metOn: '2025-12-31' }, '/metOn'],
    ['share', { metOn: '1926-11-20' }, '/metOn'],
    ['share', { metOn: '2026-11-20', reason: 'No meeting.' }, '/reason'],
    ['share', { metOn: '2026-11-20', reason: ' ' }, undefined],
    ['share', { reason: 'On sick leave; met by letter.' }, undefined],
    ['return-self-assessment', {}, '/reason'],
    ['return-self-assessment', { reason: '  ' }, '/reason'],
    ['proceed-without-self-assessment', { reason: 'On leave.' }, undefined],
    ['acknowledge', { reason: 'foreign' }, '/reason'],
    ['countersign', { metOn: '2026-11-20' }, '/metOn'],
  ] as const)('%s with %j is at fault in %s', (action, said, pointer) => {
    expect(faultIn(action, said, days)?.pointer).toBe(pointer);
  });
});

describe('a gap list', () => {
  it('puts disagreements first, then the largest gaps, and never counts what is not known as nought', () => {
    const line = (itemId: string, target: number | null, self: number | null, lead: number | null) =>
      ({ itemId, title: itemId, target, self, lead }) as const;
    const lines = gapList([
      line('met', 2, 2, 2),
      line('unknown', 3, null, null),
      line('apart', 2, 4, 2),
      line('below', 4, 2, 2),
      line('undefined', null, 2, 2),
    ]);
    expect(lines.map(({ itemId, gap, difference }) => [itemId, gap, difference])).toEqual([
      ['apart', 0, -2],
      ['below', 2, 0],
      ['met', 0, 0],
      ['undefined', null, 0],
      ['unknown', null, null],
    ]);
  });
});

describe('a cycle', () => {
  const dates = {
    periodFrom: '2025-04-01',
    periodTo: '2026-03-31',
    opensOn: '2026-04-01',
    selfDueOn: '2026-04-15',
    leadDueOn: '2026-04-30',
    meetingDueOn: '2026-05-15',
    acknowledgeDueOn: '2026-05-29',
    countersignDueOn: '2026-06-12',
  };

  it('says at every date that runs backwards which one it is', () => {
    expect(dateFaults(dates)).toEqual([]);
    expect(
      dateFaults({ ...dates, leadDueOn: '2026-04-14', periodTo: '2025-03-31' }).map(({ pointer }) => pointer),
    ).toEqual(['/periodTo', '/leadDueOn']);
  });

  it('leaves out whoever has no lead or no role, says each reason, and counts apart who has an appraisal already', () => {
    const person = (personId: string, leadId: string | null, role: string | null) =>
      ({
        personId,
        name: personId,
        teamName: 'Ops',
        leadId,
        countersignerId: null,
        roleProfileVersionId: role,
      }) as const;
    const { ready, leftOut, alreadyIn } = planLaunch(
      [person('ann', 'bob', 'v1'), person('ivy', null, null), person('bob', 'bob', 'v1'), person('raj', 'bob', 'v1')],
      new Set(['raj']),
    );
    expect(ready.map(({ personId }) => personId)).toEqual(['ann']);
    expect(leftOut.map(({ person, reasons }) => [person.personId, reasons])).toEqual([
      ['ivy', ['no-lead', 'no-role']],
      ['bob', ['no-lead']],
    ]);
    expect(alreadyIn.map(({ personId }) => personId)).toEqual(['raj']);
  });
});

it('canonical JSON is the same for the same content, whatever the order it was written in', () => {
  expect(canonicalJson({ b: [1, null], a: { d: 'e\u0301', c: true } })).toBe(
    '{"a":{"c":true,"d":"\u00e9"},"b":[1,null]}',
  );
});
