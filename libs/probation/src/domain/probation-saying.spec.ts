import { day } from './facts.fixture';
import { probationActions } from './probation-lifecycle';
import {
  faultIn,
  faultInAcknowledging,
  faultInNotice,
  faultInSending,
  type Hearing,
  type Said,
  saidWith,
} from './probation-saying';

const today = day('2026-11-22');
const hearing: Hearing = {
  notifiedOn: day('2026-11-10'),
  heldOn: day('2026-11-20'),
  companionOffered: true,
  notes: 'What was said.',
};
const everything: Required<Said> = {
  reason: 'because',
  waiver: 'ill',
  months: 1,
  weeks: 1,
  hearing,
  proposalId: 'x',
  acknowledgeStatutory: true,
  acknowledgeNoCompanion: true,
  noticeOn: today,
};

describe('what is said with a step', () => {
  it('is nothing that belongs to another step', () => {
    for (const action of probationActions) {
      const { must = [], may = [] } = saidWith[action] ?? {};
      const fitting: Said = Object.fromEntries([...must, ...may].map((field) => [field, everything[field]]));
      expect(faultIn(action, fitting, today)).toBeUndefined();
      for (const [field, value] of Object.entries(everything)) {
        if ([...must, ...may].some((one) => one === field)) continue;
        expect(faultIn(action, { ...fitting, [field]: value }, today)).toMatchObject({
          pointer: `/${field}`,
          code: 'foreign-field',
        });
      }
    }
  });

  it('is all that the step needs, in words that say something', () => {
    expect(faultIn('suspend', { reason: '  ' }, today)).toMatchObject({ pointer: '/reason', code: 'reason-missing' });
    expect(faultIn('propose-non-confirmation', { reason: 'because' }, today)?.pointer).toBe('/hearing');
    expect(faultIn('confirm', {}, today)?.pointer).toBe('/proposalId');
  });

  it.each([
    [{ heldOn: day('2026-11-23') }, '/hearing/heldOn'],
    [{ notifiedOn: day('2026-11-21') }, '/hearing/notifiedOn'],
    [{ notes: ' ' }, '/hearing/notes'],
  ])('is a hearing that can have been: %j', (over, pointer) => {
    const said = { reason: 'because', hearing: { ...hearing, ...over } };
    expect(faultIn('propose-non-confirmation', said, today)?.pointer).toBe(pointer);
  });

  it('is that HR knows where no companion was offered', () => {
    const without = { ...hearing, companionOffered: false };
    expect(faultInAcknowledging(without, {})).toMatchObject({
      pointer: '/acknowledgeNoCompanion',
      code: 'acknowledgement-missing',
    });
    expect(faultInAcknowledging(without, { acknowledgeNoCompanion: true })).toBeUndefined();
    for (const fine of [hearing, null]) expect(faultInAcknowledging(fine, {})).toBeUndefined();
  });

  it('is no notice in the past', () => {
    expect(faultIn('not-confirm', { proposalId: 'x', noticeOn: day('2026-11-21') }, today)?.pointer).toBe('/noticeOn');
  });

  it('is no notice after the last day of the probation', () => {
    const until = { lastDay: day('2027-03-14') };
    expect(faultInNotice(day('2027-03-14'), until)).toBeUndefined();
    for (const late of ['2027-03-15', '9999-12-31'])
      expect(faultInNotice(day(late), until)).toMatchObject({ pointer: '/noticeOn', code: 'after-the-last-day' });
  });

  it('is no letter sent in the future, or before the probation started', () => {
    const started = { startOn: day('2026-09-15') };
    expect(faultInSending(today, started, today)).toBeUndefined();
    expect(faultInSending(day('2026-09-15'), started, today)).toBeUndefined();
    expect(faultInSending(day('2026-11-23'), started, today)).toMatchObject({ code: 'in-the-future' });
    expect(faultInSending(day('2026-09-14'), started, today)).toMatchObject({ code: 'before-the-start' });
  });
});
