-- As many published role profiles as the setting bench.profiles says, each with as many times 14 rows of made-up words
-- as bench.rows says: five times is what the published ones have. The same every time: what looks random comes of
-- counting. For the measurement of search, and for its test.
alter table role_profile_component disable trigger component_of_a_draft;

create temp table profile_made as
  select i, gen_random_uuid() as profile_id, gen_random_uuid() as version_id,
      (array['Lead', 'Senior', 'Principal', 'Associate', 'Junior', 'Trainee', 'Deputy', 'Chief'])[1 + i % 8] || ' '
        || (array['infrastructure', 'network', 'data', 'service', 'security', 'software', 'content', 'cloud', 'product',
            'delivery', 'business', 'accessibility', 'performance', 'test', 'finance', 'procurement', 'estates',
            'catering', 'transport', 'library', 'museum', 'harbour', 'archive', 'payroll', 'translation'])[1 + (i / 8) % 25] || ' '
        || (array['engineer', 'architect', 'analyst', 'manager', 'designer', 'developer', 'officer', 'scientist',
            'researcher', 'writer', 'strategist', 'planner', 'owner', 'adviser', 'inspector', 'coordinator', 'operator',
            'administrator', 'surveyor', 'auditor', 'technician', 'trainer', 'curator', 'clerk', 'editor'])[1 + (i / 200) % 25]
        as title
    from generate_series(0, current_setting('bench.profiles')::integer - 1) as i;

-- 900 words that nobody speaks, and a few that everybody does.
create temp table word_made as
  select n, case when n < 60 then (array['manage', 'change', 'service', 'team', 'plan', 'support', 'problem', 'user',
        'improve', 'policy', 'risk', 'report', 'supplier', 'design', 'quality', 'monitor', 'identify', 'agree', 'lead',
        'deliver', 'working', 'with', 'and', 'the', 'of', 'across', 'for', 'organisation', 'standards', 'processes'])[1 + n % 30]
      else (array['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po'])[1 + n % 9]
        || (array['rant', 'velop', 'sting', 'mered', 'lation', 'coding', 'dular', 'netic', 'pical', 'sider'])[1 + (n / 9) % 10]
        || (array['', 's', 'ment', 'ness', 'ful', 'ise', 'ary', 'ous', 'est', 'able'])[1 + (n / 90) % 10] end as word
    from generate_series(0, 959) as n;

create temp table phrase_made as
  select phrase, string_agg(word, ' ' order by place) as words
    from generate_series(0, 1499) as phrase
    cross join generate_series(0, 24) as place
    join word_made on n = case when place % 2 = 0 then abs(hashint4(-phrase * 25 - place) % 60)
      else 60 + abs(hashint4(phrase * 25 + place) % 900) end
   group by phrase;

insert into role_profile (id, slug, title, family, role)
select profile_id, 'made-' || i, title, 'Family ' || i % 20, 'Role ' || i % 200 from profile_made;

insert into role_profile_version (id, profile_id, number, state, title, summary, bullets, effective_from)
select version_id, profile_id, 1, 'published', title, 'Somebody who does this. ' || phrase.words,
    array[phrase.words || ' first', phrase.words || ' second'], '2026-01-01'
  from profile_made join phrase_made phrase on phrase.phrase = i % 1500;

-- Of 14 rows three are activities, six knowledge, two training and three organisation skills.
insert into role_profile_component (id, version_id, kind, position, title, details, depth, level, level_descriptor)
select gen_random_uuid(), version_id, kind, place,
    initcap(split_part(phrase.words, ' ', 1) || ' ' || split_part(phrase.words, ' ', 2)) || ' '
      || split_part(phrase.words, ' ', 4),
    case when i % 1000 = 7 and place = 3 then 'Reading the hydrology of a river. ' else '' end || phrase.words || '.',
    case when kind = 'knowledge' then 1 + i % 4 end::smallint,
    case when kind = 'organisation_skill' then 1 + (i + place) % 4 end::smallint,
    case when kind = 'organisation_skill' then 'You can ' || split_part(phrase.words, ' ', 3) end
  from profile_made
  cross join (values ('work_activity', 3), ('knowledge', 6), ('training_activity', 2), ('organisation_skill', 3)) as kinds (kind, many)
  cross join lateral generate_series(0, many * current_setting('bench.rows')::integer - 1) as place
  join phrase_made phrase on phrase.phrase = abs(hashint4(i * 1000 + place * 10 + many) % 1500)
 order by i, kind, place;

alter table role_profile_component enable trigger component_of_a_draft;
drop table profile_made, word_made, phrase_made;
