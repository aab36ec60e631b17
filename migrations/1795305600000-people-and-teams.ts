import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleAndTeams1795305600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create extension if not exists btree_gist;

      create table person (
        id uuid primary key,
        full_name text not null check (full_name <> ''),
        work_email text not null unique check (work_email = lower(work_email)),
        roles text[] not null default '{}' check (roles <@ array['hr', 'admin']),
        division text not null default 'england-and-wales'
          check (division in ('england-and-wales', 'scotland', 'northern-ireland')),
        started_on date,
        left_on date check (left_on >= started_on)
      );

      create table credential (
        person_id uuid primary key references person,
        password_hash text not null,
        -- Handed out with a session, so that drafts on a device can be read by their writer only.
        draft_key bytea not null check (length(draft_key) = 32)
      );

      create table session (
        token_hash bytea primary key check (length(token_hash) = 32),
        person_id uuid not null references person,
        opened_at timestamptz not null default now(),
        seen_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create index on session (person_id);
      create index on session (expires_at);

      create table team (
        id uuid primary key,
        name text not null unique check (name <> ''),
        parent_id uuid references team check (parent_id <> id)
      );
      create index on team (parent_id);

      -- One team at a time, and one lead at a time: the constraints hold whatever writes the row.
      create table membership (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        team_id uuid not null references team,
        during daterange not null check (not isempty(during)),
        exclude using gist (person_id with =, during with &&)
      );
      create index on membership (team_id);

      create table leadership (
        id uuid primary key default gen_random_uuid(),
        team_id uuid not null references team,
        person_id uuid not null references person,
        during daterange not null check (not isempty(during)),
        exclude using gist (team_id with =, during with &&)
      );
      create index on leadership (person_id);

      -- No team may be its own ancestor, and no chain may be deeper than twelve.
      create function team_tree_is_a_tree() returns trigger language plpgsql as $$
      declare depth integer;
      begin
        perform pg_advisory_xact_lock(7305115);
        with recursive above as (
          select new.parent_id as id, 1 as depth
          union all
          select team.parent_id, above.depth + 1 from above join team on team.id = above.id
           where team.parent_id is not null and above.depth < 14 and above.id <> new.id
        )
        select max(case when above.id = new.id then 99 else above.depth end) into depth from above;
        if depth > 12 then
          raise exception 'a team must not lie below itself, nor more than twelve teams deep' using errcode = '23514';
        end if;
        return null;
      end $$;
      create constraint trigger team_tree after insert or update of parent_id on team
        for each row when (new.parent_id is not null) execute function team_tree_is_a_tree();

      /*
       * Whom a person answers to on a day: the lead of their team and the lead above that one. Who leads a team does
       * not answer to themselves, and a team without a lead, or with one who has left, is passed over.
       */
      create function reporting_line(of_person uuid, on_day date)
        returns table (team_id uuid, lead_id uuid, countersigner_id uuid) language sql stable as $$
        with recursive chain as (
          select membership.team_id as own_team, membership.team_id, 1 as depth
            from membership where membership.person_id = of_person and membership.during @> on_day
          union all
          select chain.own_team, team.parent_id, chain.depth + 1
            from chain join team on team.id = chain.team_id
           where team.parent_id is not null and chain.depth < 13
        ), leads as (
          select leadership.person_id, min(chain.depth) as depth
            from chain
            join leadership on leadership.team_id = chain.team_id and leadership.during @> on_day
            join person on person.id = leadership.person_id and (person.left_on is null or person.left_on >= on_day)
           where leadership.person_id <> of_person
           group by leadership.person_id
        )
        select (select own_team from chain limit 1),
               (select person_id from leads order by depth limit 1),
               (select person_id from leads order by depth offset 1 limit 1)
      $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function reporting_line(uuid, date);
      drop table leadership, membership, team, session, credential, person;
      drop function team_tree_is_a_tree()`);
  }
}
