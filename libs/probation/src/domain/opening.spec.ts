import { cast, day, ivysTerms, viewer } from './facts.fixture';
import { decideToOpen, employedFromOf, faultsInDays, faultsInOpening, type StarterFacts, whoOpens } from './opening';
import type { CaseTerms } from './probation';

const today = day('2026-11-22');
const mover: StarterFacts = {
  personId: 'ivy',
  knownFrom: day('2024-04-01'),
  leftOn: null,
  teamId: 'ops',
  leadId: 'priya',
  countersignerId: 'grace',
  roleProfileVersionId: 'v1',
  hasOpenProbation: false,
};
const termsFrom = (startOn: string, said?: string, starter = mover): CaseTerms => ({
  ...ivysTerms,
  startOn: day(startOn),
  employedFrom: employedFromOf(day(startOn), said === undefined ? undefined : day(said), starter),
  offsets: [],
});

describe('the day that continuous employment counts from', () => {
  it('is what HR says, else what is known of the person, else the start of the probation', () => {
    expect(termsFrom('2026-12-01', '2019-05-01').employedFrom).toBe('2019-05-01');
    expect(termsFrom('2026-12-01').employedFrom).toBe('2024-04-01');
    expect(termsFrom('2026-12-01', undefined, { ...mover, knownFrom: null }).employedFrom).toBe('2026-12-01');
  });

  it('is not after the start: where it is only known, the start is at fault, and where it was said, what was said', () => {
    const starter = { ...mover, knownFrom: day('2026-12-07') };
    const known = termsFrom('2026-12-01', undefined, starter);
    expect(faultsInDays(known, starter)).toEqual([]);
    expect(faultsInOpening(starter, known, today)).toMatchObject([{ pointer: '/startOn', code: 'before-employment' }]);
    const said = termsFrom('2026-12-01', '2026-12-05', starter);
    expect(faultsInDays(said, starter)).toMatchObject([{ pointer: '/employmentStartedOn', code: 'after-the-start' }]);
    const right = termsFrom('2026-12-01', '2026-12-01', starter);
    expect([...faultsInDays(right, starter), ...faultsInOpening(starter, right, today)]).toEqual([]);
  });
});

it('refuses an employment that began after the day on the person’s page: it would take their protection away', () => {
  const faults = (said: string) => faultsInDays(termsFrom('2026-09-21', said), mover).map(({ code }) => code);
  expect(faults('2026-08-31')).toEqual(['after-the-record']);
  expect(faults('2024-04-01')).toEqual([]);
  expect(faults('2019-05-01')).toEqual([]);
});

describe('a slip in a year', () => {
  const starter = { ...mover, knownFrom: null };
  const refused = (startOn: string, said?: string) =>
    faultsInOpening(starter, termsFrom(startOn, said, starter), today).map(({ pointer, code }) => `${pointer} ${code}`);

  it.each(['9999-12-31', '9999-06-30', '2206-11-23', '2028-11-23'])('is a start on %s', (startOn) => {
    expect(refused(startOn)).toEqual(['/startOn too-far-ahead']);
  });

  it.each(['0001-01-01', '1926-11-23', '2024-11-21'])('is a start on %s, which is over', (startOn) => {
    expect(refused(startOn)).toEqual(['/startOn already-over']);
  });

  it('is an employment that began before anybody alive', () => {
    expect(refused('2026-12-01', '0001-01-01')).toEqual(['/employmentStartedOn too-long-ago']);
    expect(refused('2026-12-01', '1956-12-01')).toEqual([]);
  });

  it('is no start in two years', () => {
    expect(refused('2028-11-22')).toEqual([]);
  });
});

describe('who opens a probation', () => {
  it('is HR, and is told to everybody else with the reason', () => {
    expect(decideToOpen(cast.hr, mover).allowed).toBe(true);
    for (const who of [cast.admin, cast.lead]) {
      expect(decideToOpen(who, mover).allowed).toBe(false);
      expect(whoOpens(who, mover)).toMatch(/^HR opens probations/);
    }
    expect(decideToOpen(cast.hr, { ...mover, personId: 'hari' }).allowed).toBe(false);
    expect(whoOpens(cast.hr, { personId: 'hari' })).toMatch(/^Nobody opens a probation for themselves/);
    const colleague = viewer('hugo', { roles: ['hr'], teamId: 'ops' });
    expect(decideToOpen(colleague, mover).allowed).toBe(false);
    expect(whoOpens(colleague, mover)).toMatch(/your own team or line: somebody else in HR/);
  });
});
