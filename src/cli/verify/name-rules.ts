import type { Rule } from './rule';

/** Names and places of columns and departments that readers see, from version to version of the site settings. */
export const NAME_RULES: readonly Rule[] = [
  {
    code: 'site.name-without-second-word',
    message: '栏目或处室的名称已改变，却没有第二人的确认',
    statement: `
      select 'site_settings_versions/' || c.version as place, c.kind || ' ' || c.id as detail
      from (
        select v.version, v.saved_at, n.kind, n.id, n.names, lag(n.names) over (partition by n.kind, n.id order by v.version) as before
        from gongkai.site_settings_versions v cross join lateral (
          select k.kind, r ->> 'id' as id, jsonb_build_array(r -> 'nameZh', r -> 'nameEn', r -> 'slug') as names
          from (values ('column', 'columns'), ('department', 'departments')) k(kind, list)
          cross join lateral jsonb_array_elements(v.settings -> k.list) r) n
        where v.version >= (select s.version from gongkai.names_since s)) c
      where c.names <> c.before
        and exists (select from gongkai.publications p where p.recorded_at < c.saved_at)
        and not exists (select from gongkai.name_words w join gongkai.name_proposals p using (proposal_id)
          where w.verdict = 'confirmed' and p.kind = c.kind and p.document_id = c.id
            and jsonb_build_array(p.to_zh, p.to_en, p.to_slug) = c.names)`,
  },
  {
    code: 'site.place-without-second-word',
    message: '栏目或处室的排序或上级栏目已改变，却没有第二人的确认',
    statement: `
      select 'site_settings_versions/' || c.version as place, c.kind || ' ' || c.id as detail
      from (
        select v.version, v.saved_at, v.settings, n.kind, n.id, n.place, lag(n.place) over (partition by n.kind, n.id order by v.version) as before
        from gongkai.site_settings_versions v cross join lateral (
          select k.kind, r ->> 'id' as id, jsonb_build_object('order', r -> 'order', 'parentId', coalesce(r -> 'parentId', 'null')) as place
          from (values ('column', 'columns'), ('department', 'departments')) k(kind, list)
          cross join lateral jsonb_array_elements(v.settings -> k.list) r) n
        where v.version >= (select s.version from gongkai.places_since s)) c
      where c.place <> c.before
        and exists (select from gongkai.publications p where p.recorded_at < c.saved_at)
        and not (c.place = c.before || '{"parentId": null}' and not exists (
          select from jsonb_array_elements(c.settings -> 'columns') o where o ->> 'id' = c.before ->> 'parentId'))
        and not exists (select from gongkai.name_words w join gongkai.name_proposals p using (proposal_id)
          where w.verdict = 'confirmed' and p.kind = c.kind and p.document_id = c.id and p.to_place = c.place)`,
  },
  {
    code: 'site.facts-without-second-word',
    message: '门户信息已改变，却没有第二人的确认',
    statement: `
      select 'site_settings_versions/' || c.version as place, '' as detail
      from (select v.version, v.saved_at, v.settings -> 'facts' as facts, lag(v.settings -> 'facts') over (order by v.version) as before,
          lag(v.version) over (order by v.version) as version_before
        from gongkai.site_settings_versions v) c
      where c.version_before is not null and c.facts is distinct from c.before
        and exists (select from gongkai.publications p where p.recorded_at < c.saved_at)
        and not exists (select from gongkai.site_words w join gongkai.site_proposals p using (proposal_id)
          where w.verdict = 'confirmed' and p.to_facts::jsonb = c.facts)`,
  },
];
