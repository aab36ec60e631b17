/** Version $1 as the draft $2 with the number $3, at $4, by $5, with the content hash $6: its words, its source and its corrections. */
export const COPY_VERSION = `
  insert into role_profile_version (id, profile_id, number, state, title, summary, bullets_intro, bullets, footer,
      source_text, source_hash, source_format, source_name, content_hash, rendering, warnings, corrections,
      created_at, created_by)
  select $2, profile_id, $3, 'draft', title, summary, bullets_intro, bullets, footer,
      source_text, source_hash, 'version', 'Version ' || number, $6, rendering, warnings, corrections, $4, $5
    from role_profile_version where id = $1`;

export const COPY_COMPONENTS = `
  insert into role_profile_component (id, version_id, kind, position, title, details, depth, level, level_descriptor,
      line, source, skill_id)
  select gen_random_uuid(), $2, kind, position, title, details, depth, level, level_descriptor, line, source, skill_id
    from role_profile_component where version_id = $1`;

/** The words of a draft as they were put right. The profile bears the title of a draft only while it has nothing else. */
export const SAVE_DRAFT = `
  with saved as (
    update role_profile_version
       set title = $2, summary = $3, bullets_intro = $4, bullets = $5, footer = $6, corrections = corrections || $7::jsonb,
           content_hash = $8, revision = revision + 1
     where id = $1 returning profile_id)
  update role_profile set title = $2
   where id = (select profile_id from saved)
     and not exists (select from role_profile_version where profile_id = role_profile.id and state <> 'draft')`;
