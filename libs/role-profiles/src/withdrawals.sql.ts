/** What stands on version $1 or names a row of it, as `Pins`. A launch that is being made counts as its appraisals. */
export const PINS = `
  with row as (select id from role_profile_component where version_id = $1),
  launched as (
    select person_id from cycle_launch_person where role_profile_version_id = $1
  ), appraised as (
    select id from appraisal where role_profile_version_id = $1
    union select appraisal_id from appraisal_item where component_id in (select id from row)
    union select appraisal_id from appraisal_rebase where $1 in (from_version_id, to_version_id)
  ), tried as (
    select id from probation_case where role_profile_version_id = $1
    union select case_id from probation_requirement
      where component_id in (select id from row) or agreed_component_id in (select id from row)
    union select case_id from probation_rebase where $1 in (from_version_id, to_version_id)
  )
  select (select count(distinct person_id)::integer from role_assignment where version_id = $1) as people,
    greatest((select count(*)::integer from appraised), (select count(*)::integer from launched)) as appraisals,
    (select count(*)::integer from tried) as probations,
    (select count(*)::integer from objective where component_id in (select id from row)) as objectives`;

/** Takes the days of version $1 away, at $2, by $3. */
export const WITHDRAW = `
  update role_profile_version
     set state = 'withdrawn', was_to_begin_on = effective_from, effective_from = null, withdrawn_at = $2, withdrawn_by = $3
   where id = $1`;

/** The version that was to end for version $1 goes on, and its profile bears its title again. */
export const GO_ON = `
  with former as (
    update role_profile_version set state = 'published', effective_to = null
     where id = (
       select former.id from role_profile_version former join role_profile_version version using (profile_id)
        where version.id = $1 and former.number < version.number and former.state = 'retired'
        order by former.number desc limit 1)
    returning id, profile_id, number, title
  ), named as (
    update role_profile set title = former.title from former where role_profile.id = former.profile_id
  )
  select id, number from former`;
