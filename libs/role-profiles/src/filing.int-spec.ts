import { freshDatabase } from '../../../test/support/database';
import { aTitle, type Bench, openBench, refusalOf } from './bench';
import type { CorrectionInput } from './correction.dto';
import { fixture, laterFixture } from './fixture';

const place = (field: 'family' | 'role' | 'level', value: string | null): CorrectionInput => ({
  op: 'set',
  field,
  value,
});

describe('where a profile stands in the tree', () => {
  let bench: Bench;
  let database: Awaited<ReturnType<typeof freshDatabase>>;

  beforeAll(async () => {
    database = await freshDatabase();
    bench = await openBench(database.url);
  });
  afterAll(async () => {
    await bench.app.close();
    await database.drop();
  });

  const placed = async (title: string, text: string, ...corrections: CorrectionInput[]) => {
    const input = { title, text, corrections, replaceDraft: true };
    const { profileId } = await bench.service.importDraft(bench.hr, input);
    const { family, role, level } = await bench.queries.profile(bench.hr, profileId);
    return [family, role, level];
  };

  it('is nowhere until somebody says so, stays when a source does not say, and moves only where HR says so', async () => {
    const title = aTitle();
    expect(await placed(title, fixture)).toEqual([null, null, null]);
    expect(await placed(title, fixture, place('family', 'Trams'), place('role', 'Desk'))).toEqual([
      'Trams',
      'Desk',
      null,
    ]);
    expect(await placed(title, laterFixture)).toEqual(['Trams', 'Desk', null]);
    expect(await placed(title, fixture, place('family', 'Buses'))).toEqual(['Buses', 'Desk', null]);
    expect(await placed(title, fixture, place('family', null))).toEqual(['Buses', 'Desk', null]);
  });

  it('is in no role outside a family', async () => {
    const refusal = await refusalOf(placed(aTitle(), fixture, place('role', 'Desk')));
    expect(refusal).toMatchObject({ kind: 'invalid', code: 'role-without-family' });
  });
});
