/** Somebody for whom a probation is to be opened, as they stand on the day in $2; $3 a role profile version or null, which counts when it is in force by then. */
export const STARTER = `
  select person.id as "personId", person.full_name as name, person.division, person.started_on as "knownFrom",
    person.left_on as "leftOn",
    line.team_id as "teamId", line.lead_id as "leadId", lead.full_name as "leadName",
    line.countersigner_id as "countersignerId", countersigner.full_name as "countersignerName",
    profile.id as "roleProfileVersionId",
    case when profile.id is not null
      then json_build_object('versionId', profile.id, 'title', profile.title, 'number', profile.number) end as role,
    exists (select 1 from probation_case other where other.person_id = person.id
      and other.state not in ('confirmed_early', 'confirmed', 'ended', 'closed_left', 'closed_moved',
        'cancelled'))
      as "hasOpenProbation"
    from person
    left join lateral reporting_line(person.id, $2::date) line on true
    left join person lead on lead.id = line.lead_id
    left join person countersigner on countersigner.id = line.countersigner_id
    left join role_assignment held on held.person_id = person.id and held.during @> $2::date
    left join role_profile_version profile on profile.id = coalesce($3::uuid, held.version_id)
      and profile.state <> 'draft' and profile.effective_from <= $2::date
   where person.id = $1`;

export const POLICY = `
  select name, retired_at is not null as retired, months, review_offsets as "reviewOffsets", max_extension_months as "maxExtensionMonths",
    notice_days as "noticeDays", notice_inside as "noticeInside", hearing_lead as "hearingLead",
    on_lapse as "onLapse", allow_early as "allowEarly", allow_pause as "allowPause",
    end_convention as "endConvention"
    from probation_policy where id = $1`;

/** $1 to $15; the terms are copied from the policy in $11. */
export const insertCase = `
  insert into probation_case (id, person_id, lead_id, countersigner_id, hr_id, role_profile_version_id, state, start_on,
    employment_started_on, contract_end_on, division, policy_id, policy_name, months, review_offsets,
    max_extension_months, notice_days, notice_inside, hearing_lead, on_lapse, allow_early, allow_pause, end_convention,
    last_day, decide_by, latest_notice_on, qualifies_on)
  select $1, $2, $3, $4, $5, $6, 'not_started', $7::date, $8::date, $9::date, $10, policy.id, policy.name,
    policy.months, policy.review_offsets, policy.max_extension_months, policy.notice_days, policy.notice_inside,
    policy.hearing_lead, policy.on_lapse, policy.allow_early, policy.allow_pause, policy.end_convention,
    $12::date, $13::date, $14::date, $15::date
    from probation_policy policy where policy.id = $11`;

export const insertReviews = `
  insert into probation_review (case_id, due_on, kind) select $1, due_on, kind
    from rows from (unnest($2::date[]), unnest($3::text[])) as points (due_on, kind)`;
