import { freshDatabase } from '../../../../test/support/database';
import { type Bench, openBench } from '../bench';
import { made, madeAgain } from './made.fixture';
import { WRITE_SEARCH_ROWS } from './search.sql';

const lamps = { title: 'Lamp care', details: 'You can trim a wick and polish the glass of every lamp on the quay.' };

describe('searching role profiles', () => {
  let bench: Bench;
  let database: Awaited<ReturnType<typeof freshDatabase>>;

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
    await made(bench, { title: 'Infrastructure engineer' });
    await made(bench, { title: 'Lead infrastructure operations engineer' });
    await made(bench, { title: 'Data analyst', rows: [{ title: 'Managing change (quickly)', details: 'At sea.' }] });
    await made(bench, { title: 'Change manager' });
    await made(bench, { title: 'Harbour pilot', rows: [lamps, { title: 'Buoys', details: '' }] });
    await made(bench, {
      title: 'Night porter',
      summary: 'Somebody who opens doors, and manages every change of guard.',
      rows: [{ title: 'Keys' }],
    });
    await made(bench, { title: 'Rheolwr y Tŷ Gwŷdd' });
    await made(bench, { title: 'Head of O’Connell’s 100% shop_floor', from: '2027-01-01' });
  });
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  const search = (words: string, viewer = bench.staff) =>
    bench.browse.list(viewer, { page: 1, pageSize: 50, search: words });
  const found = async (words: string, viewer = bench.staff) =>
    (await search(words, viewer)).items.map(({ title }) => title);

  it('finds a word in whatever form it stands', async () => {
    expect(await found('engineering')).toEqual(['Infrastructure engineer', 'Lead infrastructure operations engineer']);
    expect(await found('analysts')).toEqual(['Data analyst']);
    expect(await found('trimming wicks')).toEqual(['Harbour pilot']);
  });

  it('puts a title before rows, and rows before prose', async () => {
    expect(await found('managing changes')).toEqual(['Change manager', 'Data analyst', 'Night porter']);
    expect(await found('harbour')).toEqual(['Harbour pilot']);
  });

  it('puts the title that begins with the words before those that have them elsewhere', async () => {
    await made(bench, { title: 'Zinc smith' });
    await made(bench, { title: 'Apprentice zinc smith' });
    expect(await found('zinc smith')).toEqual(['Zinc smith', 'Apprentice zinc smith']);
  });

  it.each(['infrastucture enginer', 'enginer infrastucture', 'Infrastrcture Engineeer', 'infrastruckture engineer'])(
    'finds a title through its slips: %s',
    async (words) => {
      expect(await found(words)).toEqual(['Infrastructure engineer', 'Lead infrastructure operations engineer']);
    },
  );

  it('takes a word for a slip of another only when there is nothing better', async () => {
    expect(await found('anaylst')).toEqual(['Data analyst']);
    await made(bench, { title: 'Anaylst' });
    expect(await found('anaylst')).toEqual(['Anaylst']);
    expect(await found('zebra')).toEqual([]);
    expect(await found('infrastucture zebra')).toEqual([]);
  });

  it.each(['inf', 'infra', 'infrastructur', 'oper', 'lead inf', 'engineer lead operat'])(
    'finds a title while it is being typed: %s',
    async (words) => expect(await found(words)).toContain('Lead infrastructure operations engineer'),
  );

  it('finds rows and prose while their words are being typed', async () => {
    expect(await found('buo')).toEqual(['Harbour pilot']);
    expect(await found('trim a wi')).toEqual(['Harbour pilot']);
  });

  it.each(['rheolwr', 'tŷ', 'ty', 'gwydd', 'TŶ GWŶDD', 'Ty\u0302 Gwy\u0302dd'])(
    'finds Welsh with its signs or without: %s',
    async (words) => expect(await found(words)).toEqual(['Rheolwr y Tŷ Gwŷdd']),
  );

  it.each(["o'connell", 'O’Connell', "O'Connell's", '100%', 'shop_floor', '100% shop_floor'])(
    'takes signs for signs: %s',
    async (words) => expect(await found(words)).toEqual(['Head of O’Connell’s 100% shop_floor']),
  );

  it.each([
    '%',
    '_',
    '___',
    "'",
    "''",
    '"',
    '\\',
    ':*',
    'zz:*',
    '&',
    '|',
    '!',
    '(',
    ')',
    '<->',
    '-',
    '- -',
    '½',
    '🚋',
    "');--",
  ])('is not upset by %s, and finds nothing by it that is not there', async (words) => {
    const titles = await found(words);
    for (const title of titles) expect(title).toContain(words.replace("'", '’'));
  });

  it('knows phrases, “or” and words that are not wanted', async () => {
    expect(await found('"operations engineer"')).toEqual(['Lead infrastructure operations engineer']);
    expect(await found('"infrastructure engineer"')).toEqual([
      'Infrastructure engineer',
      'Lead infrastructure operations engineer',
    ]);
    expect(await found('engineer -lead')).toEqual(['Infrastructure engineer']);
    expect(await found('porter or pilot')).toEqual(['Harbour pilot', 'Night porter']);
  });

  it('shows where the words were found, and nothing when that is the title', async () => {
    const excerpts = async (words: string) => (await search(words)).items.map(({ excerpt }) => excerpt);
    expect(await excerpts('managing changes')).toEqual([
      null,
      'Managing change (quickly): At sea.',
      'Somebody who opens doors, and manages every change of guard.',
    ]);
    expect(await excerpts('polished lamp')).toEqual([`${lamps.title}: ${lamps.details}`]);
    expect(await excerpts('quickly')).toEqual(['Managing change (quickly): At sea.']);
  });

  it('shows of a long text some words around the place', async () => {
    const long = 'One more quiet night passes by the water. '.repeat(20);
    await made(bench, { title: 'Watch', rows: [{ title: 'Nights', details: `${long}Then a heron lands. ${long}` }] });
    const [{ excerpt } = {}] = (await search('heron')).items;
    expect(excerpt).toMatch(/^… water\. One more .*Then a heron lands\. One more .* …$/);
    expect(excerpt?.length).toBeLessThan(210);
  });

  it('shows script as the plain words it is', async () => {
    await made(bench, {
      title: 'Web smith',
      rows: [{ title: '<b>Forge</b>', details: '<script>alert(1)</script> anvil' }],
    });
    expect((await search('anvil')).items[0]?.excerpt).toBe('<b>Forge</b>: <script>alert(1)</script> anvil');
  });

  it('finds what is in force, not what it replaced nor what will replace it one day', async () => {
    const { profileId } = await made(bench, { title: 'Cooper', rows: [{ title: 'Barrels of oak' }] });
    await madeAgain(bench, profileId, { title: 'Cooper', rows: [{ title: 'Barrels of steel' }], from: null });
    expect(await found('oak')).toEqual(['Cooper']);
    expect(await found('steel')).toEqual([]);
    await madeAgain(bench, (await made(bench, { title: 'Turner', rows: [{ title: 'Beech' }] })).profileId, {
      title: 'Wood turner',
      rows: [{ title: 'Maple' }],
    });
    expect([await found('beech'), await found('maple')]).toEqual([[], ['Wood turner']]);
  });

  it('finds drafts by their titles for HR, and for nobody else', async () => {
    await made(bench, { title: 'Château warden', rows: [{ title: 'Moats' }], from: null });
    for (const words of ['château', 'chateau', 'WARDEN', 'teau war']) {
      expect(await found(words, bench.hr)).toEqual(['Château warden']);
      expect(await found(words)).toEqual([]);
    }
    expect(await found('moats', bench.hr)).toEqual([]);
  });

  it('forgets a profile of which nothing is in force any more, but for HR, by its title', async () => {
    const { profileId, versionId } = await made(bench, { title: 'Farrier', rows: [{ title: 'Hooves' }] });
    await bench.db.query(
      `update role_profile_version set state = 'retired', effective_to = '2026-03-01' where id = $1`,
      [versionId],
    );
    await bench.db.query(WRITE_SEARCH_ROWS, [[versionId], '2026-11-22']);
    expect([await found('farrier'), await found('hooves', bench.hr)]).toEqual([[], []]);
    expect((await search('farrier', bench.hr)).items).toMatchObject([{ id: profileId, published: null, draft: null }]);
  });

  it('puts the longest text in force too, of which the end is not searched', async () => {
    const words = Array.from(
      { length: 400_000 },
      (_, n) => `${String.fromCharCode(0x4e00 + (n % 20_000))}-${n.toString(36)}`,
    );
    const rows = [{ title: 'Endless', details: `First things first. ${words.join(' ')} lastword` }];
    await made(bench, { title: 'Encyclopaedist', summary: words.join(' '), rows });
    expect(await found('first things')).toEqual(['Encyclopaedist']);
    expect(await found('lastword')).toEqual([]);
  });
});
