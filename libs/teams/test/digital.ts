import type { Organisation } from './organisation';

/**
 * A small organisation: Digital (led by Grace) > Platform (led by Priya) > Storage (led by nobody) > Tapes (led by
 * nobody), and People (led by Petra) beside it under no one. Every lead belongs to the team they lead.
 */
export async function openDigital(house: Organisation) {
  const digital = await house.team('Digital');
  const platform = await house.team('Platform', digital);
  const storage = await house.team('Storage', platform);
  const tapes = await house.team('Tapes', storage);
  const people = await house.team('People');
  const ids = {
    ...{ digital, platform, storage, tapes, people },
    grace: await house.person('Grace Lin'),
    priya: await house.person('Priya Shah'),
    sam: await house.person('Sam Okafor'),
    zoe: await house.person('Zoë Ångström'),
    tom: await house.person('Tom Wylie'),
    petra: await house.person('Petra Holt'),
    hari: await house.person('Hari Rao', { roles: ['hr'] }),
    ida: await house.person('Ida Admin', { roles: ['admin'] }),
    gone: await house.person('Otto Gone', { leftOn: '2025-12-31' }),
  };
  await house.member(digital, ids.grace);
  for (const person of [ids.priya, ids.sam, ids.zoe]) await house.member(platform, person);
  await house.member(tapes, ids.tom);
  for (const person of [ids.petra, ids.hari]) await house.member(people, person);
  await house.member(platform, ids.gone, { to: '2026-01-01' });
  await house.lead(digital, ids.grace);
  await house.lead(platform, ids.priya);
  await house.lead(people, ids.petra);
  return ids;
}

export type Digital = Awaited<ReturnType<typeof openDigital>>;
