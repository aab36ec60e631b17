export const policy = `
  insert into probation_policy (id, name, months, review_offsets, max_extension_months, notice_days, created_by)
  values ($1, $2, $3, $4, $5, 7, $6)`;

/** $1 to $13. The lead and the lead above are those of today. */
export const openCase = `
  insert into probation_case (id, person_id, lead_id, countersigner_id, hr_id, role_profile_version_id, state, start_on,
    employment_started_on, division, policy_id, policy_name, months, review_offsets, max_extension_months, notice_days,
    notice_inside, hearing_lead, on_lapse, allow_early, allow_pause, end_convention, last_day, decide_by,
    latest_notice_on, qualifies_on, agreed_on, opened_at)
  select $1, person.id, line.lead_id, line.countersigner_id, $3, version.id, $5, $8::date, $8::date,
    'england-and-wales', policy.id, policy.name, policy.months, policy.review_offsets, policy.max_extension_months,
    policy.notice_days, policy.notice_inside, policy.hearing_lead, policy.on_lapse, policy.allow_early,
    policy.allow_pause, policy.end_convention, $9::date, $10::date, $11::date, $12::date, $13::date, $8::date
    from person
    join role_profile profile on profile.slug = $4
    join role_profile_version version on version.profile_id = profile.id and version.effective_from <= $8::date
      and coalesce(version.effective_to >= $8::date, true)
    join probation_policy policy on policy.id = $6
    cross join lateral reporting_line(person.id, $7::date) line
   where person.id = $2`;

export const requirements = `
  insert into probation_requirement (case_id, position, component_id)
  select probation.id, row_number() over (order by component.kind desc, component.position) - 1, component.id
    from probation_case probation
    join role_profile_component component on component.version_id = probation.role_profile_version_id
   where probation.id = $1 and ((component.kind = 'work_activity' and component.position < 5)
     or (component.kind = 'organisation_skill' and component.position < 2))`;

export const review = `insert into probation_review (id, case_id, kind, due_on) values ($1, $2, $3, $4)`;

export const note = `
  insert into probation_note (review_id, author_id, text, saved_at)
  select $1, lead_id, $3, $4::date + interval '9 hours' from probation_case where id = $2`;

/** The first requirement is judged as told; of the others, what was a concern is the first one alone. */
export const judge = `
  insert into probation_judgement (review_id, author_id, requirement_id, judgement)
  select $1, probation.lead_id, wanted.id,
    case when wanted.position > 0 and $3 = 'concern' then 'on_track' else $3 end
    from probation_case probation join probation_requirement wanted on wanted.case_id = probation.id
   where probation.id = $2`;

export const share = `
  update probation_review set state = 'shared', shared_at = $3::date + interval '10 hours',
    shared_by = (select lead_id from probation_case where id = $2) where id = $1`;

export const comment = `
  insert into probation_comment (review_id, text, saved_at, sent_at)
  values ($1, $2, $3::date + interval '10 hours', $3::date + interval '10 hours')`;

export const decide = `
  insert into probation_decision (case_id, person_id, kind, state, reason, months, proposed_by, proposed_at, answered_by,
    answered_at)
  select id, person_id, $2, 'confirmed', $3, $4, lead_id, $5::date + interval '9 hours', $7,
    $6::date + interval '11 hours' from probation_case where id = $1`;

export const extend = `
  insert into probation_extension (case_id, decision_id, months, proposed_on, approved_on, old_last_day, new_last_day,
    statutory_acknowledged)
  select case_id, id, $2, $3, $4, $5, $6, $7 from probation_decision where case_id = $1 and kind = 'extended'`;

export const prolong = `
  update probation_case set extension_months = $2, guard_acknowledged = $3, last_day = $4, decide_by = $5,
    latest_notice_on = $6, qualifies_on = $7, version = version + 1 where id = $1`;

export const letter = `
  insert into probation_task (case_id, kind, latest_safe_on, done_at, sent_on, done_by)
  values ($1, $2, $3, $4::date + interval '15 hours', $4::date, $5)`;

export const finish = `
  update probation_case set state = $2, finished_at = $3::date + interval '11 hours', version = version + 1
   where id = $1`;

/** Without a person named: the system for a beginning, the lead for anything else. */
export const step = `
  insert into probation_step (case_id, action, taken_by, taken_at)
  select id, $2, coalesce($3::uuid, case when $2 <> 'begin' then lead_id end), $4::date + interval '11 hours'
    from probation_case where id = $1`;
