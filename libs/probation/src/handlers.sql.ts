/**
 * Who in HR has the work of a probation, for the alias `probation` and today in $2: whoever opened it, or, when they
 * left, are no longer HR or have come into the person's line or team (SR-11), another one who may.
 */
export const HANDLER = `(
  select hr.id from person hr
    left join membership own on own.person_id = hr.id and own.during @> $2::date
   where 'hr' = any(hr.roles) and (hr.left_on is null or hr.left_on >= $2::date)
     and hr.id not in (probation.person_id, probation.lead_id) and hr.id is distinct from probation.countersigner_id
     and (own.team_id is null or own.team_id not in (select theirs.team_id from membership theirs
       where theirs.person_id = probation.person_id and theirs.during @> $2::date))
     and not exists (select 1 from leadership led where led.person_id = probation.person_id
       and led.during @> $2::date and led.team_id = own.team_id)
   order by (hr.id = probation.hr_id) desc, hr.id limit 1)`;
