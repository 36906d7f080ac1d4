import type { Core } from '@strapi/strapi';

import { NAME_GUARD, NAMED_TABLES } from '../../contracts/watched-tables';

/**
 * A row keeps its names once something was published: a field is other than before only where it says what readers see, or
 * what a word of this very transaction confirms. A row that is put back (an import) has to say what readers see; its part of
 * the address is theirs whatever the row says (plugins/site).
 */
const FUNCTION = `
create or replace function public.${NAME_GUARD}() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  is_column boolean := tg_table_name = 'columns';
  known jsonb;
  word jsonb;
  field record;
begin
  if not exists (select from gongkai.publications) then return new; end if;
  select r into known
  from (select v.settings from gongkai.site_settings_versions v order by v.version desc limit 1) newest
  cross join lateral jsonb_array_elements(newest.settings -> case when is_column then 'columns' else 'departments' end) r
  where r ->> 'id' = new.document_id;
  if known is null then return new; end if;
  select jsonb_build_object('nameZh', p.to_zh, 'nameEn', p.to_en, 'slug', p.to_slug) into word
  from gongkai.name_words w join gongkai.name_proposals p on p.proposal_id = w.proposal_id
  where w.verdict = 'confirmed' and w.xmin = pg_current_xact_id_if_assigned()::xid
    and p.kind = case when is_column then 'column' else 'department' end and p.document_id = new.document_id;
  for field in
    select f.name, btrim(coalesce(to_jsonb(new) ->> f.of_row, '')) as now,
      case when tg_op = 'UPDATE' then btrim(coalesce(to_jsonb(old) ->> f.of_row, '')) end as before
    from (values ('nameZh', 'name_zh'), ('nameEn', 'name_en'), ('slug', 'slug')) f(name, of_row)
    where jsonb_exists(to_jsonb(new), f.of_row) and not (f.name = 'slug' and tg_op = 'INSERT')
  loop
    if field.now is distinct from field.before and field.now is distinct from known ->> field.name
      and field.now is distinct from word ->> field.name
      -- Left empty it is the other name.
      and not (field.now = '' and field.name <> 'slug' and known ->> 'nameZh' = known ->> 'nameEn')
    then raise exception 'names.no-second-word %/%', tg_table_name, new.document_id using errcode = 'GK054'; end if;
  end loop;
  return new;
end $$;`;

const toTrigger = (table: string): string =>
  `create or replace trigger ${NAME_GUARD} before insert or update on public.${table}
   for each row execute function public.${NAME_GUARD}();`;

/** Tables on which it hangs as it should, and is not switched off. */
const HUNG = `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
  where c.relnamespace = 'public'::regnamespace and t.tgname = '${NAME_GUARD}' and p.proname = t.tgname and t.tgenabled in ('O', 'A')`;

/** Row triggers on Strapi's columns and departments, against what passes the Document Service by. Call in bootstrap(). */
export const guardNames = async (strapi: Core.Strapi): Promise<void> => {
  const { rows } = await strapi.db.connection.raw<{ rows: { name: string }[] }>(HUNG);
  // Hanging a trigger waits for whoever writes in its table: only where there is none.
  const missing = NAMED_TABLES.filter((table) => !rows.some(({ name }) => name === table));
  await strapi.db.connection.raw([FUNCTION, ...missing.map(toTrigger)].join('\n'));
};
