import { faultAt } from '../../api/problem';
import { noKeyResult, readKeyResult, typedOf, type TypedKeyResult } from './typed-key-result';

const calls: TypedKeyResult = { ...noKeyResult, title: 'Calls a month', start: '1,500', target: '12,000.5' };

function refusal(typed: TypedKeyResult): unknown {
  try {
    return void readKeyResult(typed);
  } catch (problem) {
    return problem;
  }
}

describe('a key result as it is typed', () => {
  it('is sent with its figures whole: a comma divides thousands', () => {
    expect(readKeyResult({ ...calls, unit: ' calls ', percent: '12.5' })).toEqual({
      kind: 'numeric',
      title: 'Calls a month',
      unit: 'calls',
      start: '1500',
      target: '12000.5',
      weight: 1_250,
    });
  });

  it('comes back to the form as it is shown', () => {
    const words = readKeyResult(calls);
    const stored = { ...words, id: 'k1', current: null, done: null, progress: null, rawPercent: null };
    expect(typedOf(stored)).toEqual(calls);
  });

  it('says of each thing that cannot be read what is wrong, where it stands', () => {
    const refused = refusal({ ...calls, title: ' ', start: '£100', target: '', percent: '150' });
    expect(faultAt(refused, '/title')).toBe('Say what is looked at.');
    expect(faultAt(refused, '/start')).toContain('Write a number alone');
    expect(faultAt(refused, '/target')).toBe('Say where it should be.');
    expect(faultAt(refused, '/weight')).toBe('A weight goes from 0 % to 100 %.');
  });

  it('that would weigh nothing is refused, and so is one without a weight', () => {
    expect(faultAt(refusal({ ...calls, percent: '0' }), '/weight')).toContain('would not count at all');
    expect(faultAt(refusal({ ...calls, percent: ' ' }), '/weight')).toContain('Say how much');
    expect(faultAt(refusal({ ...calls, percent: 'much' }), '/weight')).toContain('from 0 to 100');
  });

  it('leaves out of a milestone what belongs to a figure', () => {
    expect(readKeyResult({ ...calls, kind: 'milestone', unit: 'h', start: 'abc' })).toMatchObject({
      unit: '',
      start: null,
      target: null,
    });
  });
});
