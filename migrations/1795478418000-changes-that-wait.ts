import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChangesThatWait1795478418000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- While a change waits for an answer: who had proposed and agreed to what still counts, and where it stood.
      alter table objective
        add column stood_proposed_by uuid references person,
        add column stood_proposed_at timestamptz,
        add column stood_agreed_by uuid references person,
        add column stood_agreed_at timestamptz,
        add column stood_figures jsonb,
        add check (num_nulls(stood_proposed_by, stood_proposed_at, stood_agreed_by, stood_agreed_at) in (0, 4)),
        add check (num_nonnulls(stood_agreed_by, stood_figures) = 0
          or (state = 'proposed' and agreed_terms is not null and stood_figures is not null)),
        add check ((stood_agreed_by = person_id) <> (stood_proposed_by = person_id));
      create index on objective (stood_proposed_by);
      create index on objective (stood_agreed_by);

      -- Of what waits already the audit log knows who agreed, and the check-ins know the figures.
      update objective set stood_figures = coalesce((
        select jsonb_agg(jsonb_build_object('id', agreed ->> 'id',
            'current', coalesce(trim_scale(result.current)::text, given.figure ->> 'current'),
            'done', coalesce(result.done, (given.figure ->> 'done')::boolean)))
          from jsonb_array_elements(objective.agreed_terms -> 'keyResults') agreed
          left join key_result result on result.id = (agreed ->> 'id')::uuid
          left join lateral (
            select figure from objective_check_in check_in cross join lateral jsonb_array_elements(check_in.figures) figure
             where check_in.objective_id = objective.id and figure ->> 'keyResultId' = agreed ->> 'id'
             order by check_in.made_at desc limit 1) given on true), '[]')
      where state = 'proposed' and agreed_terms is not null;
      update objective set
        stood_proposed_by = case when made.agreed_by = objective.person_id then coalesce(made.lead_before, objective.author_id)
          else objective.person_id end,
        stood_proposed_at = made.agreed_at, stood_agreed_by = made.agreed_by, stood_agreed_at = made.agreed_at
      from (
        select distinct on (agreed.entity_id) agreed.entity_id, agreed.actor_id as agreed_by, agreed.at as agreed_at,
            (select asked.actor_id from audit_event asked
              where asked.entity_id = agreed.entity_id and asked.id < agreed.id and asked.actor_id <> agreed.subject_id
                and asked.action in ('objective.propose', 'objective.change')
              order by asked.id desc limit 1) as lead_before
          from audit_event agreed where agreed.action = 'objective.agree' order by agreed.entity_id, agreed.id desc) made
      where made.entity_id = objective.id and objective.state = 'proposed' and objective.agreed_terms is not null
        and (made.agreed_by <> objective.person_id or coalesce(made.lead_before, objective.author_id) <> objective.person_id);

      -- What a person's agreed objectives weigh in each cycle: of one whose change waits, what was agreed.
      create function agreed_weights(of_person uuid, but_for uuid) returns table (cycle_id uuid, weight bigint)
      language sql stable as $$
        select counts.cycle_id, sum(counts.weight) from objective
         cross join lateral (select
             case when state = 'proposed' then (agreed_terms ->> 'cycleId')::uuid else objective.cycle_id end as cycle_id,
             case when state = 'proposed' then (agreed_terms ->> 'weight')::integer else objective.weight end as weight
           ) counts
         where objective.person_id = of_person and objective.id is distinct from but_for and counts.weight > 0
           and (state in ('agreed', 'in_progress') or (state = 'proposed' and agreed_terms is not null)
             or (objective.cycle_id is not null and state in ('achieved', 'partly_achieved', 'not_achieved')))
         group by counts.cycle_id
      $$;
      create or replace function agreed_weight(of_person uuid, of_cycle uuid) returns bigint language sql stable as $$
        select coalesce((select weight from agreed_weights(of_person, null)
          where cycle_id is not distinct from of_cycle), 0)
      $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function agreed_weight(of_person uuid, of_cycle uuid) returns bigint language sql stable as $$
        select coalesce(sum(weight), 0) from objective
         where person_id = of_person and cycle_id is not distinct from of_cycle
           and (state in ('agreed', 'in_progress')
             or (of_cycle is not null and state in ('achieved', 'partly_achieved', 'not_achieved')))
      $$;
      drop function agreed_weights(uuid, uuid);
      alter table objective drop column stood_proposed_by, drop column stood_proposed_at, drop column stood_agreed_by,
        drop column stood_agreed_at, drop column stood_figures;
    `);
  }
}
