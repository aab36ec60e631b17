import { Clock, type LocalDate } from '@app/kernel';
import { demoProfiles } from '../../../../seeds/demo-profiles';
import { people, type Who } from '../../../../seeds/demo-organisation';
import { statementsDuring } from '../../../../test/support/database';
import { type House, openHouse } from '../../../../test/support/house';
import { decideToCompare } from '../domain/comparison-policy';
import { RoleProfilesService } from '../role-profiles.service';
import { ComparisonQueries } from './comparison.queries';

const everyone = Object.keys(people) as Who[];
const path = '/api/v1/role-profile-comparisons';

describe('comparisons on a database', () => {
  let house: House;
  let comparisons: ComparisonQueries;
  let today: LocalDate;
  let lead: string;
  let analyst: string;

  beforeAll(async () => {
    house = await openHouse();
    comparisons = house.get(ComparisonQueries);
    today = house.app.get(Clock).today();
    [lead, analyst] = [
      await published('lead-infrastructure-operations-engineer'),
      await published('problem-analyst'),
    ] as const;
  }, 60_000);
  afterAll(() => house.close());

  const published = async (slug: string): Promise<string> => {
    const [row] = await house.db.query<{ id: string }[]>(
      `select version.id from role_profile_version version join role_profile profile on profile.id = profile_id
        where slug = $1 and state = 'published'`,
      [slug],
    );
    return row?.id ?? '';
  };
  const compare = async (who: Who, from: string, to: string) =>
    comparisons.compare(await house.viewer(who), { from, to });
  const comparePerson = async (who: Who, person: Who, to: string) =>
    comparisons.compare(await house.viewer(who), { person: people[person].id, to });

  it('finds from problem analyst to lead eight levels in eleven shared skills, and nine in six shared depths', async () => {
    const { organisationSkills: skills, knowledge, behavioural, from, to } = await compare('sam', analyst, lead);
    expect([skills.shared, skills.lines.length, skills.summedGap]).toEqual([11, 11, 8]);
    expect([skills.onlyTo.length, skills.onlyFrom.length]).toEqual([3, 2]);
    expect([skills.coverage, skills.enough]).toEqual(['0.79', true]);
    expect([knowledge.shared, knowledge.summedGap, knowledge.enough, knowledge.readiness]).toEqual([6, 9, false, null]);
    expect(behavioural.shared).toHaveLength(2);
    expect([from, to]).toMatchObject([
      { kind: 'role', versionId: analyst, title: 'Problem analyst', personId: null },
      { kind: 'role', versionId: lead, title: 'Lead infrastructure operations engineer' },
    ]);
  });

  it('says it in a sentence', async () => {
    expect((await compare('sam', analyst, lead)).finding).toBe(
      'Eleven organisation skills are shared; eight levels are missing in seven of them. ' +
        'Three are asked for only by Lead infrastructure operations engineer and two only by Problem analyst.',
    );
    expect((await comparePerson('wyn', 'wyn', analyst)).finding).toBe(
      'Problem analyst asks for 13 organisation skills; nothing is assessed yet of you, so what is missing is not known.',
    );
  });

  it('puts the largest gap first, and then goes by title', async () => {
    const { lines } = (await compare('sam', analyst, lead)).organisationSkills;
    const gaps = lines.map(({ gap }) => gap ?? -1);
    expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
    const largest = lines.filter(({ gap }) => gap === gaps[0]).map(({ title }) => title);
    expect(largest).toEqual([...largest].sort((a, b) => a.localeCompare(b, 'en-GB')));
  });

  it('shows backwards the same pairs with surplus for gap', async () => {
    const [there, back] = [await compare('sam', analyst, lead), await compare('sam', lead, analyst)];
    expect([back.organisationSkills.summedSurplus, back.knowledge.summedSurplus]).toEqual([8, 9]);
    expect(back.organisationSkills.onlyTo).toEqual(there.organisationSkills.onlyFrom);
    expect(back.behavioural.shared).toEqual(there.behavioural.shared);
  });

  it('is open to exactly those the policy names, for every viewer and every person', async () => {
    const facts = await house.db.query<{ id: string; leftOn: null; teamId: string | null; leadId: string | null }[]>(
      `select person.id, left_on as "leftOn", line.team_id as "teamId", line.lead_id as "leadId"
         from person left join lateral reporting_line(person.id, $1::date) line on true`,
      [today],
    );
    let allowed = 0;
    for (const who of everyone) {
      const viewer = await house.viewer(who);
      for (const person of facts) {
        const expected = decideToCompare(viewer, person, today).allowed;
        const found = comparisons.compare(viewer, { person: person.id, to: lead });
        if (expected) await expect(found).resolves.toMatchObject({ from: { personId: person.id } });
        else await expect(found).rejects.toMatchObject({ kind: 'not-found' });
        allowed += Number(expected);
      }
    }
    expect(allowed).toBeGreaterThan(everyone.length);
    const others = ['ann', 'omar', 'pat', 'tom'] as const;
    for (const who of others)
      await expect(comparePerson(who, 'sam', lead)).rejects.toMatchObject({ code: 'not-found' });
    for (const who of ['sam', 'priya', 'grace', 'ruth', 'hari'] as const)
      expect((await comparePerson(who, 'sam', lead)).from.personName).toBe('Sam Okafor');
  });

  it('takes for a person what was judged of them, to the lead as to themselves, and to HR what their role asks for', async () => {
    const basesFor = async (who: Who) =>
      new Set((await comparePerson(who, 'lena', analyst)).organisationSkills.lines.map(({ basis }) => basis));
    expect(await basesFor('lena')).toEqual(new Set(['lead']));
    expect(await basesFor('priya')).toEqual(new Set(['lead']));
    expect(await basesFor('hari')).toEqual(new Set(['role']));
    const byHr = await comparePerson('hari', 'lena', lead);
    expect([byHr.organisationSkills.summedGap, byHr.organisationSkills.coverage]).toEqual([8, '0.79']);
    expect((await comparePerson('lena', 'lena', analyst)).organisationSkills.summedGap).toBeGreaterThan(0);
  });

  it('never holds the role somebody has against itself: what nobody said of them is not assessed', async () => {
    const { organisationSkills: bare, finding } = await comparePerson('hari', 'lena', analyst);
    expect(new Set(bare.lines.map(({ status }) => status))).toEqual(new Set(['not-assessed']));
    expect(bare).toMatchObject({ readiness: null, coverage: '0.00', enough: false });
    expect(finding).toContain('nothing is assessed yet of Lena Ruiz');
    const { organisationSkills: own } = await comparePerson('sam', 'sam', analyst);
    expect((await comparePerson('sam', 'sam', lead)).knowledge.onlyFrom.map(({ basis }) => basis)).toContain('role');
    const known = own.lines.filter(({ current }) => current !== null);
    expect(known.map(({ basis }) => basis)).toEqual(known.map(() => 'self'));
    expect(known.length).toBeLessThan(own.lines.length);
  });

  it('has of a person everything the role asks for among its lines, what is not known as not assessed', async () => {
    const { organisationSkills: skills } = await comparePerson('priya', 'sam', lead);
    expect([skills.lines.length, skills.shared, skills.onlyTo]).toEqual([14, 11, []]);
    expect(skills.lines.slice(-3).map(({ status }) => status)).toEqual(Array(3).fill('not-assessed'));
  });

  it('knows nothing of a person without a role, rather than nought', async () => {
    const { from, organisationSkills, knowledge, behavioural } = await comparePerson('wyn', 'wyn', analyst);
    expect(from).toMatchObject({ kind: 'person', versionId: null, title: null, personName: 'Wyn Parry' });
    for (const scale of [organisationSkills, knowledge]) {
      expect(new Set(scale.lines.map(({ status, gap }) => [status, gap].join()))).toEqual(new Set(['not-assessed,']));
      expect(scale).toMatchObject({ summedGap: 0, readiness: null, coverage: '0.00', enough: false, onlyFrom: [] });
    }
    expect([behavioural.shared, behavioural.onlyTo.length > 0]).toEqual([[], true]);
  });

  it('costs one statement for two roles, and four for a person', async () => {
    const viewer = await house.viewer('priya');
    const sam = people.sam.id;
    expect(await statementsDuring(() => comparisons.compare(viewer, { from: analyst, to: lead }))).toBe(1);
    expect(await statementsDuring(() => comparisons.compare(viewer, { person: sam, to: lead }))).toBe(4);
  });

  it('hides a draft from everybody but HR, on either side', async () => {
    const [profile] = demoProfiles();
    const text = profile?.text ?? '';
    const hari = await house.viewer('hari');
    const { versionId } = await house.get(RoleProfilesService).importDraft(hari, { title: 'Night engineer', text });
    expect((await compare('hari', versionId, lead)).organisationSkills).toMatchObject({ summedGap: 0, shared: 14 });
    for (const [from, to] of [
      [versionId, lead],
      [lead, versionId],
    ] as const)
      await expect(compare('sam', from, to)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('answers what cannot be compared with what and where', async () => {
    const sam = await house.signedInAs('sam');
    const nobody = '00000000-0000-4000-8000-0000000000ff';
    const get = async (query: string) => {
      const { status, body } = await sam.get(`${path}?${query}`);
      return [status, (body as { code?: string }).code];
    };
    expect(await get(`from=${analyst}&to=${lead}`)).toEqual([200, undefined]);
    expect(await get(`person=${people.sam.id}&to=${lead}`)).toEqual([200, undefined]);
    expect(await get(`to=${lead}`)).toEqual([400, 'one-origin']);
    expect(await get(`from=${analyst}&person=${people.sam.id}&to=${lead}`)).toEqual([400, 'one-origin']);
    expect(await get(`from=${analyst}`)).toEqual([400, 'invalid']);
    expect(await get(`from=1&to=${lead}`)).toEqual([400, 'invalid']);
    expect(await get(`from=${analyst}&to=${lead}&as=hr`)).toEqual([400, 'invalid']);
    for (const query of [`from=${analyst}&to=${nobody}`, `from=${nobody}&to=${lead}`, `person=${nobody}&to=${lead}`])
      expect(await get(query)).toEqual([404, 'not-found']);
  });

  it('answers with the nearest roles of a version to everybody', async () => {
    const sam = await house.signedInAs('sam');
    const { status, body } = await sam.get(`/api/v1/role-profile-versions/${analyst}/nearest?pageSize=10`);
    expect([status, body]).toMatchObject([
      200,
      { page: 1, pageSize: 10, total: 2, from: { title: 'Problem analyst' } },
    ]);
    const near = (body.items as { title: string }[]).find(({ title }) => title.startsWith('Lead'));
    expect(near).toMatchObject({ asked: 14, shared: 11, summedGap: 8, coverage: '0.79', enough: true });
    expect(near).toMatchObject({ missing: { length: 3 }, knowledge: { asked: 26, shared: 6, summedGap: 9 } });
    for (const id of ['1', lead.replace(/./g, '0')])
      expect((await sam.get(`/api/v1/role-profile-versions/${id}/nearest`)).status).toBe(404);
    expect((await sam.get(`/api/v1/role-profile-versions/${lead}/nearest?pageSize=900`)).status).toBe(400);
  });
});
