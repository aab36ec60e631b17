import { type Viewer, ViewerSource } from '@app/access';
import { Clock } from '@app/kernel';
import { ReadModel, statement } from '@app/platform';
import { Injectable } from '@nestjs/common';

/**
 * From the hash of a session's token to all that a policy needs to know of its person, in one statement. A session that
 * has ended, or whose person has left, is nobody's; and whoever was moved, or leads no more, is so at the next request.
 */
const viewerOfSession = statement<Viewer>(
  'teams.viewer-of-session',
  `with recursive me as (
     select person.id, person.full_name, person.roles
       from session join person on person.id = session.person_id
      where session.token_hash = $1 and session.expires_at > now() and session.seen_at > now() - interval '60 minutes'
        and (person.left_on is null or person.left_on >= $2::date)
   ), own as (
     select membership.team_id from me join membership on membership.person_id = me.id and membership.during @> $2::date
   ), led as (
     select leadership.team_id from me join leadership on leadership.person_id = me.id and leadership.during @> $2::date
   ), chain as (
     select team.id, team.parent_id, 1 as depth from own join team on team.id = own.team_id
     union all
     select team.id, team.parent_id, chain.depth + 1 from chain join team on team.id = chain.parent_id
      where chain.depth < 13
   ), below as (
     select team.id from led join team on team.parent_id = led.team_id
     union
     select team.id from below join team on team.parent_id = below.id
   )
   select me.id as "personId", me.full_name as name, me.roles, (select team_id from own) as "teamId",
          (select leadership.person_id
             from chain
             join leadership on leadership.team_id = chain.id and leadership.during @> $2::date
             join person lead on lead.id = leadership.person_id and (lead.left_on is null or lead.left_on >= $2::date)
            where leadership.person_id <> me.id order by chain.depth limit 1) as "leadId",
          array(select team_id from led) as leads,
          array(select id from below except select team_id from led) as oversees
     from me`,
);

@Injectable()
export class Viewers extends ViewerSource {
  constructor(
    private readonly reads: ReadModel,
    private readonly clock: Clock,
  ) {
    super();
  }

  ofSession(tokenHash: Buffer): Promise<Viewer | undefined> {
    return this.reads.first(viewerOfSession, tokenHash, this.clock.today());
  }
}
