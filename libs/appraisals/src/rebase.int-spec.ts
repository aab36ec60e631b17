import { people, type Who } from '../../../seeds/demo-organisation';
import { statementsDuring } from '../../../test/support/database';
import { type House, openHouse } from '../../../test/support/house';
import { appraisalOf, formOf, publishedOf, publishNewer } from '../../../test/support/newer-role';
import { AnswersService } from './answers.service';
import { AppraisalsQueries } from './appraisals.queries';
import { AppraisalsService } from './appraisals.service';
import { noAnswer } from './domain/appraisal';
import { relationsTo, seesContent } from './domain/appraisal-policy';
import { decideToRebase } from './domain/rebase';
import { ReadingService } from './reading.service';
import { RebaseReading } from './rebase-reading.service';
import { RebaseService } from './rebase.service';

const everyone = Object.keys(people) as Who[];
const GONE = 'Problem management';
const NEW = 'Digital sustainability';

describe('an appraisal whose role profile has a newer version', () => {
  let house: House;
  let versionId: string;
  let former: string;

  beforeAll(async () => {
    house = await openHouse();
    former = await publishedOf(house.db, 'problem-analyst');
    versionId = await publishNewer(house.db, former, {
      without: [GONE],
      level: { 'Change management': 3 },
      more: [
        { kind: 'organisation_skill', title: NEW, level: 2 },
        { kind: 'training_activity', title: 'Not appraised' },
      ],
    });
  });
  afterAll(() => house.close());

  const of = (who: Who) => appraisalOf(house.db, who);
  const rows = (id: string) => formOf(house.db, id);
  const answers = (id: string) =>
    house.db.query(
      `select answer.* from appraisal_answer answer join appraisal_item item on item.id = answer.item_id
        where item.appraisal_id = $1 order by item_id, side`,
      [id],
    );
  const newer = async (who: Who, whose: Who) => house.get(RebaseReading).one(await house.viewer(who), await of(whose));
  const move = async (who: Who, whose: Who) => {
    const { version } = await newer(who, whose);
    await house.get(RebaseService).rebase(await house.viewer(who), await of(whose), version ?? 0, versionId);
    return house.get(ReadingService).one(await house.viewer(who), await of(whose));
  };

  it('says so, with what changed and what moving would come to, to everybody who reads it', async () => {
    for (const who of ['sam', 'priya', 'grace', 'hari'] as const) {
      const view = await newer(who, 'sam');
      expect(view.newer).toMatchObject({ versionId, number: 2 });
      expect(view.changes?.changes.map(({ sentence }) => sentence)).toEqual(
        expect.arrayContaining([expect.stringContaining('Change management'), expect.stringContaining(NEW)]),
      );
      expect(view.effect).toMatchObject({ added: 1, left: 1 });
      const may = who === 'priya' || who === 'hari';
      expect([who, view.mayRebase, view.whyNot]).toEqual([who, may, may ? null : 'not-yours']);
    }
  });

  it('agrees for everybody with the rule of who may move it, and tells nothing to who only oversees', async () => {
    for (const who of everyone) {
      const viewer = await house.viewer(who);
      for (const whose of ['sam', 'ann', 'tom', 'priya', 'raj'] as const) {
        const id = await of(whose);
        const facts = await house
          .get(AppraisalsQueries)
          .header(viewer, id)
          .catch(() => undefined);
        const view = await house
          .get(RebaseReading)
          .one(viewer, id)
          .catch(() => undefined);
        expect(view !== undefined).toBe(facts !== undefined && seesContent(relationsTo(facts, viewer)));
        if (!facts) continue;
        const may = decideToRebase(viewer, facts).allowed;
        expect(view?.mayRebase ?? false).toBe(may && view?.newer !== null);
        const attempt = house.get(RebaseService).rebase(viewer, id, 99, versionId);
        await expect(attempt).rejects.toMatchObject({
          kind: may ? 'stale' : expect.stringMatching(/forbidden|conflict/),
        });
      }
    }
  });

  it('asks with six statements, however long the form is', async () => {
    const priya = await house.viewer('priya');
    const id = await of('sam');
    expect(await statementsDuring(() => house.get(RebaseReading).one(priya, id))).toBe(6);
  });

  it('keeps every answer under its item when it is moved, asks for what is new and counts no more what is gone', async () => {
    const id = await of('ann');
    const before = await rows(id);
    const written = await answers(id);
    const effect = (await newer('priya', 'ann')).effect;
    const view = await move('priya', 'ann');
    const after = await rows(id);

    expect(await answers(id)).toEqual(written);
    expect(view.role).toMatchObject({ versionId, number: 2, newerExists: false });
    const idOf = (of: typeof before, title: string) => of.find((row) => row.title === title)?.id;
    expect(idOf(after, 'Change management')).toBe(idOf(before, 'Change management'));
    expect(after.filter((row) => row.versionId === former).map(({ title }) => title)).toEqual([GONE]);
    expect(after.map(({ position }) => position)).toEqual(after.map((_, index) => index + 1));
    expect(after.length).toBe(before.length + 1);
    expect(effect).toMatchObject({
      kept: view.items.filter(
        ({ leftRole, title, kind }) => !leftRole && title !== NEW && kind !== 'question' && kind !== 'statement',
      ).length,
      added: 1,
      left: 1,
    });

    const change = view.items.find(({ title }) => title === 'Change management');
    expect(change).toMatchObject({ target: 3, required: true, leftRole: false, afterSelf: false });
    const added = view.items.find(({ title }) => title === NEW);
    // She had handed in: that she says nothing about it is no nought.
    expect(added).toMatchObject({ target: 2, required: true, leftRole: false, afterSelf: true });
    expect(view.gaps.organisationSkills.find(({ title }) => title === NEW)).toMatchObject({ self: null, gap: null });
    const gone = view.items.find(({ title }) => title === GONE);
    expect(gone).toMatchObject({ leftRole: true, required: false });
    expect(view.gaps.organisationSkills.map(({ title }) => title)).not.toContain(GONE);
  });

  it('leaves who moved it on record, and tells the appraisee', async () => {
    const id = await of('ann');
    const events = await house.db.query(
      `select actor_id, subject_id, detail from audit_event where entity_id = $1 and action = 'appraisal.rebase'`,
      [id],
    );
    expect(events).toEqual([
      {
        actor_id: people.priya.id,
        subject_id: people.ann.id,
        detail: { from: former, to: versionId, kept: expect.any(Number) as unknown, added: 1, left: 1 },
      },
    ]);
    const notices = await house.db.query(
      `select recipient_id as "personId" from notice where title like '%stands on version 2%'`,
    );
    expect(notices).toEqual([{ personId: people.ann.id }]);
    const { moves, newer: none } = await newer('ann', 'ann');
    expect(none).toBeNull();
    expect(moves).toMatchObject([{ from: { number: 1 }, to: { number: 2 }, by: { name: 'Priya Shah' } }]);
  });

  it('asks for what is new once it is returned, and not for what is gone', async () => {
    const id = await of('ann');
    const [priya, ann] = [await house.viewer('priya'), await house.viewer('ann')];
    await house.get(AppraisalsService).take('return-self-assessment', priya, id, { reason: 'Something is new.' });
    const { items } = await house.get(ReadingService).one(ann, id);
    const itemId = items.find(({ title }) => title === NEW)?.id ?? '';
    const submit = () => house.get(AppraisalsService).take('submit-self-assessment', ann, id);
    await expect(submit()).rejects.toMatchObject({
      code: 'incomplete',
      details: { errors: [{ pointer: `/answers/${itemId}/self` }] },
    });
    await house.get(AnswersService).save(ann, { appraisalId: id, itemId, side: 'self' }, 0, { ...noAnswer, level: 2 });
    await submit();
    const after = await house.get(ReadingService).one(priya, id);
    expect(after.items.find(({ title }) => title === NEW)).toMatchObject({ afterSelf: false });
  });

  it('shows what is gone only to who may read something about it: a draft is not told of', async () => {
    // Sam has begun to write and has not handed in; Priya has not begun.
    const itemOf = async (title: string) => (await rows(await of('sam'))).find((row) => row.title === title)?.id ?? '';
    const goneId = await itemOf(GONE);
    const key = { appraisalId: await of('sam'), itemId: goneId, side: 'self' } as const;
    const [there] = await house.db.query<{ version: number }[]>(
      `select version from appraisal_answer where item_id = $1 and side = 'self'`,
      [goneId],
    );
    await house
      .get(AnswersService)
      .save(await house.viewer('sam'), key, there?.version ?? 0, { ...noAnswer, text: 'Mine.', level: 2 });
    expect((await newer('priya', 'sam')).effect).toMatchObject({ left: 1, leftWithWords: 0 });
    expect((await newer('sam', 'sam')).effect).toMatchObject({ left: 1, leftWithWords: 1 });
    const leads = await move('priya', 'sam');
    expect(leads.items.map(({ title }) => title)).not.toContain(GONE);
    const sams = await house.get(ReadingService).one(await house.viewer('sam'), key.appraisalId);
    expect(sams.items.find(({ title }) => title === GONE)).toMatchObject({ leftRole: true });
    expect(sams.answers.find(({ itemId }) => itemId === goneId)).toMatchObject({ text: 'Mine.' });
  });

  it('takes what was typed into a window that still shows the former form', async () => {
    const [goneRow] = (await rows(await of('sam'))).filter(({ title }) => title === GONE);
    const key = { appraisalId: await of('sam'), itemId: goneRow?.id ?? '', side: 'lead' } as const;
    const priya = await house.viewer('priya');
    await house.get(AnswersService).save(priya, key, 0, { ...noAnswer, text: 'Typed before I saw.' });
    const { items } = await house.get(ReadingService).one(priya, key.appraisalId);
    expect(items.find(({ title }) => title === GONE)).toMatchObject({ leftRole: true });
  });
});
