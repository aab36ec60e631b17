import { figureWords, readFigure, readWeight, refusedHere } from './objective-figures';
import { faultAt } from './problem';

const faultIn = (read: object): string => ('fault' in read ? String(read.fault) : 'none');

describe('a figure as it is typed', () => {
  it.each([
    ['1500', '1500'],
    ['1,500', '1500'],
    ['1,250', '1250'],
    ['12,000.5', '12000.5'],
    ['1,234,567', '1234567'],
    [' -1,500 ', '-1500'],
    ['−3', '-3'],
    ['32.5', '32.5'],
    ['.5', '0.5'],
    ['-.5', '-0.5'],
    ['7.', '7'],
    ['0.1234', '0.1234'],
    ['', null],
    [null, null],
  ])('%j is %j', (typed, figure) => {
    expect(readFigure(typed)).toEqual({ value: figure });
  });

  it.each(['32,5', '1,5000', '1500,000', '12,00,000', '0,125', '1,500,5', ',500', '1.5,000', '1,'])(
    '%j is refused and not guessed at, and it is said how to write it',
    (typed) => {
      expect(faultIn(readFigure(typed))).toContain('only between thousands');
    },
  );

  it.each(['£100', '10%', 'abc', '1e3', '1 500', '--1', '.', '-'])('%j is no number, in words', (typed) => {
    expect(faultIn(readFigure(typed))).toContain('Write a number alone');
  });

  it('has as many digits as are kept, and no more', () => {
    expect(faultIn(readFigure('1.23456'))).toContain('four digits after');
    expect(faultIn(readFigure('1234567890123'))).toContain('twelve digits');
    expect(readFigure('123,456,789,012.1234')).toEqual({ value: '123456789012.1234' });
  });

  it('is shown the way it is read', () => {
    for (const figure of ['0', '999', '1500', '-1500', '12000.5', '-0.25', '123456789012.1234'])
      expect(readFigure(figureWords(figure))).toEqual({ value: figure });
    expect(['1500', '-1500', '12000.1234', '100'].map(figureWords)).toEqual(['1,500', '-1,500', '12,000.1234', '100']);
  });
});

describe('a weight as it is typed', () => {
  it.each([
    ['', null],
    ['0', 0],
    ['100', 10_000],
    ['12.25', 1_225],
    ['12.', 1_200],
    ['33 %', 3_300],
    ['33.33%', 3_333],
  ])('%j is %j basis points', (typed, weight) => {
    expect(readWeight(typed)).toEqual({ value: weight });
  });

  it.each([
    ['150', '0 % to 100 %'],
    ['-5', '0 % to 100 %'],
    ['100.01', '0 % to 100 %'],
    ['−5', '0 % to 100 %'],
    ['12,5', 'a point before decimals'],
    ['12.255', 'two digits'],
    ['abc', 'from 0 to 100'],
    ['1e2', 'from 0 to 100'],
  ])('%j is refused in per cent, as it is typed', (typed, said) => {
    expect(faultIn(readWeight(typed))).toContain(said);
  });
});

it('what is refused here is found where it stands', () => {
  const refused = refusedHere([{ pointer: '/start', message: 'Say where it starts.' }]);
  expect(faultAt(refused, '/start')).toBe('Say where it starts.');
  expect(faultAt(refused, '/target')).toBeUndefined();
});
