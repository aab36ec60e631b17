import type { KeyResult } from '../../api/objectives';
import { faultAt } from '../../api/problem';
import { checkInOf, isNew, nothing, type TypedCheckIn } from './typed-check-in';

const calls: KeyResult = {
  id: 'calls',
  kind: 'numeric',
  title: 'Calls a month',
  unit: '',
  start: '1500',
  target: '900',
  current: '1300',
  done: null,
  weight: 10_000,
  progress: 3_333,
  rawPercent: '33.33',
};
const rehearsed: KeyResult = { ...calls, id: 'rehearsed', kind: 'milestone', start: null, target: null, done: false };
const said = (over: Partial<TypedCheckIn>): TypedCheckIn => ({ ...nothing, outlook: 'on_track', ...over });

function refusal(typed: TypedCheckIn): unknown {
  try {
    return void checkInOf(typed, [rehearsed, calls]);
  } catch (problem) {
    return problem;
  }
}

describe('a check-in as it is typed', () => {
  it('gives a figure with a comma between thousands whole', () => {
    expect(checkInOf(said({ figures: { calls: '1,250' } }), [rehearsed, calls])).toEqual({
      outlook: 'on_track',
      comment: '',
      figures: [{ keyResultId: 'calls', current: '1250' }],
    });
  });

  it('leaves out what is as it was, however it is written', () => {
    expect(isNew(said({ figures: { calls: '1,300' }, done: { rehearsed: false } }), calls)).toBe(false);
    expect(isNew(said({ done: { rehearsed: false } }), rehearsed)).toBe(false);
    expect(isNew(said({ done: { rehearsed: true } }), rehearsed)).toBe(true);
    expect(isNew(said({ figures: { calls: '' } }), calls)).toBe(true);
  });

  it('says at the figure that it cannot be read, and sends nothing', () => {
    const both = said({ figures: { calls: '32,5' }, done: { rehearsed: true } });
    expect(faultAt(refusal(both), '/figures/1/current')).toContain('only between thousands');
  });

  it('needs an outlook, and says so at it', () => {
    expect(faultAt(refusal(nothing), '/outlook')).toBe('Say how it goes.');
  });
});
