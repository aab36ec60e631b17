import fc from 'fast-check';
import { canonical, type ChainedEvent, commitmentOf, GENESIS, linkOf } from './chain';

const event: ChainedEvent = {
  eventId: '7',
  commitment: 'ab'.repeat(32),
  action: 'appraisal.share',
  entityType: 'appraisal',
  entityId: 'a1',
  subjectId: 'ann',
  actorId: 'bob',
  at: '2026-11-22T09:00:00.123456Z',
};

describe('the link of an event', () => {
  it('changes with every single thing it says, with its number and with the link before', () => {
    const changed: Partial<ChainedEvent>[] = [
      { eventId: '8' },
      { commitment: 'cd'.repeat(32) },
      { action: 'appraisal.close' },
      { entityType: 'cycle' },
      { entityId: 'a2' },
      { subjectId: null },
      { actorId: null },
      { at: '2026-11-22T09:00:00.123457Z' },
    ];
    const links = [
      linkOf(GENESIS, 1, event),
      linkOf(GENESIS, 2, event),
      linkOf(Buffer.alloc(32, 1), 1, event),
      ...changed.map((over) => linkOf(GENESIS, 1, { ...event, ...over })),
    ];
    expect(new Set(links.map((link) => link.toString('hex'))).size).toBe(3 + changed.length);
  });

  it('cannot be kept by moving letters from one member to the next', () => {
    const shifted = { ...event, action: 'appraisal.sharea', entityType: 'ppraisal' };
    expect(linkOf(GENESIS, 1, shifted)).not.toEqual(linkOf(GENESIS, 1, event));
  });
});

describe('the commitment to a detail', () => {
  const salt = Buffer.alloc(32, 7);

  it('is the same whatever order the members come in, at every depth', () => {
    const [one, other] = [
      { b: [{ y: 1, x: 2 }], a: 'x' },
      { a: 'x', b: [{ x: 2, y: 1 }] },
    ];
    expect(commitmentOf(salt, one)).toEqual(commitmentOf(salt, other));
    expect(canonical(one)).toBe('{"a":"x","b":[{"x":2,"y":1}]}');
  });

  it('is another for another content, another order in a list, or another salt', () => {
    const all = [
      commitmentOf(salt, { to: 'shared' }),
      commitmentOf(salt, { to: 'closed' }),
      commitmentOf(salt, { to: ['a', 'b'] }),
      commitmentOf(salt, { to: ['b', 'a'] }),
      commitmentOf(Buffer.alloc(32, 8), { to: 'shared' }),
    ];
    expect(new Set(all.map((commitment) => commitment.toString('hex'))).size).toBe(all.length);
  });

  it('survives the way through JSON, for whatever JSON can hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (detail) => {
        expect(canonical(JSON.parse(JSON.stringify(detail)))).toBe(canonical(detail));
      }),
    );
  });
});
