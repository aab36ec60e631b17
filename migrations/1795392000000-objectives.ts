import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Objectives1795392000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table objective (
        id uuid primary key,
        person_id uuid not null references person,
        -- Who wrote the draft: while it is one, it is theirs alone.
        author_id uuid not null references person,
        version integer not null default 1 check (version > 0),
        state text not null check (state in ('draft', 'proposed', 'agreed', 'in_progress', 'achieved',
          'partly_achieved', 'not_achieved', 'withdrawn', 'carried_forward')),
        title text not null default '' check (length(title) <= 200 and title !~ '[\\r\\n]'),
        measure text not null default '' check (length(measure) <= 5000),
        weight integer check (weight between 0 and 10000),
        cycle_id uuid references cycle,
        due_on date,
        component_id uuid references role_profile_component,
        carried_from uuid unique references objective check (carried_from <> id),
        created_at timestamptz not null default now(),
        proposed_by uuid references person,
        proposed_side text check (proposed_side in ('owner', 'lead')),
        proposed_at timestamptz,
        agreed_by uuid references person,
        agreed_at timestamptz,
        -- What both sides agreed to last, word for word: a later proposal is compared with it.
        agreed_terms jsonb,
        started_at timestamptz,
        closed_at timestamptz,
        close_reason text check (length(close_reason) <= 2000),
        check (num_nulls(proposed_by, proposed_side, proposed_at) in (0, 3)),
        check ((state = 'draft') = (proposed_by is null)),
        check (state = 'draft' or (title ~ '\\S' and due_on is not null)),
        check ((proposed_side = 'owner') = (proposed_by = person_id)),
        -- The other side agrees: the person to what their lead proposed, the lead to what the person proposed.
        check (num_nulls(agreed_by, agreed_at) in (0, 2)),
        check (agreed_by <> proposed_by and (agreed_by = person_id) = (proposed_side = 'lead')),
        check (state in ('draft', 'proposed', 'withdrawn') or (agreed_by is not null and agreed_terms is not null)),
        check (state not in ('draft', 'proposed') or agreed_by is null),
        check (state <> 'in_progress' or started_at is not null),
        check ((closed_at is not null)
          = (state in ('achieved', 'partly_achieved', 'not_achieved', 'withdrawn', 'carried_forward'))),
        check (state <> 'withdrawn' or coalesce(close_reason, '') ~ '\\S')
      );
      create index on objective (person_id, state, due_on);
      create index on objective (author_id) where state = 'draft';
      create index on objective (author_id);
      create index on objective (cycle_id);
      create index on objective (component_id);
      create index on objective (proposed_by);
      create index on objective (agreed_by);
      create index on objective (due_on) where state in ('proposed', 'agreed', 'in_progress');

      create table key_result (
        id uuid primary key,
        objective_id uuid not null references objective,
        position integer not null check (position >= 0),
        kind text not null check (kind in ('numeric', 'milestone')),
        title text not null check (title ~ '\\S' and length(title) <= 200 and title !~ '[\\r\\n]'),
        unit text not null default '' check (length(unit) <= 20),
        start numeric(16, 4),
        target numeric(16, 4),
        -- Missing is not zero: nobody has given a figure yet.
        current numeric(16, 4),
        done boolean,
        weight integer not null default 10000 check (weight between 0 and 10000),
        unique (objective_id, position) deferrable,
        check (kind <> 'numeric' or (start is not null and target is not null and start <> target and done is null)),
        check (kind <> 'milestone' or (num_nulls(start, target, current) = 3 and done is not null and unit = ''))
      );

      create table objective_check_in (
        id uuid primary key,
        objective_id uuid not null references objective,
        outlook text not null check (outlook in ('on_track', 'at_risk', 'off_track')),
        comment text not null default '' check (length(comment) <= 5000),
        -- The figures given with it, with the titles as they were.
        figures jsonb not null default '[]' check (jsonb_typeof(figures) = 'array'),
        made_by uuid not null references person,
        made_at timestamptz not null
      );
      create index on objective_check_in (objective_id, made_at desc);
      create index on objective_check_in (made_by);

      -- Who changed what after it was proposed, field by field.
      create table objective_revision (
        objective_id uuid not null references objective,
        version integer not null check (version > 1),
        changed_by uuid not null references person,
        changed_at timestamptz not null,
        differences jsonb not null check (jsonb_array_length(differences) > 0),
        primary key (objective_id, version)
      );
      create index on objective_revision (changed_by);

      create trigger append_only before update or delete on objective_check_in
        for each row execute function append_only();
      create trigger append_only_whole before truncate on objective_check_in execute function append_only();
      create trigger append_only before update or delete on objective_revision
        for each row execute function append_only();
      create trigger append_only_whole before truncate on objective_revision execute function append_only();
      create trigger no_truncate before truncate on objective execute function append_only();

      create function objective_is_kept() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.state <> 'draft' then
          raise exception 'an objective that was proposed cannot be deleted' using errcode = '42501';
        end if;
        if tg_op = 'UPDATE' and old.closed_at is not null then
          raise exception 'a closed objective cannot change' using errcode = '42501';
        end if;
        if tg_op = 'UPDATE' and (new.person_id <> old.person_id or new.author_id <> old.author_id
            or (new.state = 'draft' and old.state <> 'draft')) then
          raise exception 'an objective keeps its person and its author' using errcode = '42501';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger objective_is_kept before update or delete on objective
        for each row execute function objective_is_kept();

      create function key_result_of_an_open_objective() returns trigger language plpgsql as $$
      begin
        if exists (select from objective where closed_at is not null
            and id = case when tg_op = 'DELETE' then old.objective_id else new.objective_id end) then
          raise exception 'a closed objective cannot change' using errcode = '42501';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger key_result_of_an_open_objective before insert or update or delete on key_result
        for each row execute function key_result_of_an_open_objective();

      -- Nobody gets an objective after their last day, by the calendar of the server.
      create function objective_of_somebody_here() returns trigger language plpgsql as $$
      begin
        if exists (select from person where id = new.person_id and left_on < current_date) then
          raise exception 'this person has left' using errcode = '23514', constraint = 'objective_of_somebody_here';
        end if;
        return new;
      end $$;
      create trigger objective_of_somebody_here before insert on objective
        for each row execute function objective_of_somebody_here();

      /*
       * What is agreed for one person and cycle weighs at most 10,000 basis points. Without a cycle only what is
       * open counts, because no period ends and frees it. The lock keeps two agreements from each missing the other.
       */
      create function agreed_weight(of_person uuid, of_cycle uuid) returns bigint language sql stable as $$
        select coalesce(sum(weight), 0) from objective
         where person_id = of_person and cycle_id is not distinct from of_cycle
           and (state in ('agreed', 'in_progress')
             or (of_cycle is not null and state in ('achieved', 'partly_achieved', 'not_achieved')))
      $$;
      create function weights_fit() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(7305118, hashtext(new.person_id::text));
        if agreed_weight(new.person_id, new.cycle_id) > 10000 then
          raise exception 'the agreed objectives weigh more than the whole'
            using errcode = '23514', constraint = 'objective_weights_fit';
        end if;
        return null;
      end $$;
      create constraint trigger weights_fit after insert or update of state, weight, cycle_id on objective
        deferrable initially deferred for each row
        when (new.state in ('agreed', 'in_progress') and new.weight > 0) execute function weights_fit();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table objective_revision, objective_check_in, key_result, objective;
      drop function objective_is_kept(), key_result_of_an_open_objective(), objective_of_somebody_here(),
        agreed_weight(uuid, uuid), weights_fit()`);
  }
}
