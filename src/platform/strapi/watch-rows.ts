import type { Core } from '@strapi/strapi';

import { toTriggerName, WATCHED_CHANGES, WATCHED_TABLES } from '../../contracts/watched-tables';

/** Columns that change by mere use. */
const BY_USE = ['updated_at', 'updated_by_id', 'last_used_at'];
/** What the audit shows of a row. Passwords, keys and headers are never among them. */
const SHOWN = [
  ...['id', 'name', 'code', 'username', 'email', 'is_active', 'blocked', 'description'],
  ...[
    'action',
    'subject',
    'conditions',
    'type',
    'lifespan',
    'expires_at',
    'url',
    'events',
    'enabled',
  ],
  ...['user_id', 'role_id', 'permission_id', 'api_token_id', 'transfer_token_id'],
];
/** Rows that one event shows; it counts all. */
const EXAMPLES = 20;

const toArray = (names: readonly string[]): string =>
  `array[${names.map((one) => `'${one}'`).join(', ')}]`;

const SHOW = (row: string) =>
  `(select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(${row})) where key = any (${toArray(SHOWN)}))`;
const CHANGED = `(select jsonb_agg(a.key order by a.key) from jsonb_each(to_jsonb(o)) a
      where a.key <> all (${toArray(BY_USE)}) and to_jsonb(n) -> a.key is distinct from a.value)`;

/** One function a kind of change: what rows a statement changed, as an event of the audit, in the same transaction. */
const toFunction = (change: 'insert' | 'update' | 'delete'): string => {
  const rows =
    change === 'update'
      ? `select ${SHOW('n')} || jsonb_build_object('changed', c.names) as shown
         from old_rows o join new_rows n on n.id = o.id cross join lateral (select ${CHANGED} as names) c
         where c.names is not null`
      : `select ${SHOW('r')} as shown from ${change === 'insert' ? 'new_rows' : 'old_rows'} r`;
  return `
create or replace function public.${toTriggerName(change)}() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp as $$
declare
  total int;
  examples jsonb;
begin
  select count(*), jsonb_agg(shown) filter (where place <= ${EXAMPLES}) into total, examples
  from (select shown, row_number() over () as place from (${rows}) found) numbered;
  if total > 0 then
    perform gongkai.record_event('table.changed', 'system', tg_table_name, '',
      jsonb_build_object('table', tg_table_name, 'change', '${change}', 'rows', total, 'examples', examples));
  end if;
  return null;
end $$;`;
};

const TRANSITIONS = {
  insert: 'new table as new_rows',
  update: 'old table as old_rows new table as new_rows',
  delete: 'old table as old_rows',
} as const;

const toTrigger = (table: string, change: (typeof WATCHED_CHANGES)[number]): string =>
  `create or replace trigger ${toTriggerName(change)} after ${change} on public.${table}
   referencing ${TRANSITIONS[change]} for each statement execute function public.${toTriggerName(change)}();`;

/** Triggers that hang as they should, and are not switched off. */
const HUNG = `select c.relname || '/' || t.tgname as key from pg_trigger t join pg_class c on c.oid = t.tgrelid
  join pg_proc p on p.oid = t.tgfoid
  where c.relnamespace = 'public'::regnamespace and t.tgname like 'gongkai_watch_%' and p.proname = t.tgname and t.tgenabled in ('O', 'A')`;

/**
 * Row triggers on Strapi's own tables: whatever entrance changes people, roles, permissions, tokens or web hooks, plain SQL
 * among them, leaves an event, or the change fails. Who did it is in the events of our own that stand beside it; a change
 * that has none beside it came from somewhere else. Call at the end of bootstrap(): what a first start makes is no change.
 */
export const watchRows = async (strapi: Core.Strapi): Promise<void> => {
  const { rows } = await strapi.db.connection.raw<{ rows: { key: string }[] }>(HUNG);
  const hung = new Set(rows.map(({ key }) => key));
  // Hanging a trigger waits for whoever writes in its table: only where there is none.
  const missing = WATCHED_TABLES.flatMap((table) =>
    WATCHED_CHANGES.filter((change) => !hung.has(`${table}/${toTriggerName(change)}`)).map(
      (change) => toTrigger(table, change),
    ),
  );
  await strapi.db.connection.raw([...WATCHED_CHANGES.map(toFunction), ...missing].join('\n'));
};
