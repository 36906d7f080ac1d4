import {
  NAME_GUARD,
  NAMED_TABLES,
  toTriggerName,
  WATCHED_CHANGES,
  WATCHED_TABLES,
} from '../../contracts/watched-tables';
import type { Rule } from './rule';

/** Held to what the migrations make so by a test. */
export const APPEND_ONLY = [
  'audit',
  'audit_seals',
  'site_settings_versions',
  'saves',
  'revisions',
  'expungings',
  'revision_bytes',
  'revision_numbers',
  'workflows',
  'workflow_assignments',
  'review_cases',
  'decisions',
  'delegation_ends',
  'delegations',
  'handovers',
  'case_ends',
  'import_batches',
  'import_items',
  'import_files',
  'import_closures',
  'import_signatures',
  'import_discards',
  'publications',
  'delivery_steps',
  'ledger',
  'archive_handlings',
  'case_forms',
  'embargoes',
  'task_claims',
  'remarks',
  'finding_answers',
  'index_numbers',
  'person_departments',
  'person_seals',
  'person_seals_begun',
  'schedule_ends',
  'schedules',
  'unit_settings_versions',
  'word_list_versions',
  'work_calendar_versions',
  'name_proposals',
  'name_words',
  'site_proposals',
  'site_words',
  'site_switches',
  'placements',
  'robots',
  'account_settings',
  'account_pauses',
  'look_agains',
  'patrols',
  'reader_reports',
  'report_handlings',
  'search_settings_versions',
  'bundles',
  'bundle_ends',
  'bundle_items',
  'expunging_requests',
  'expunging_ends',
  'expunged_texts',
];

/** Invariant 4: nothing that guards the register is switched off or gone. */
export const GUARD_RULES: readonly Rule[] = [
  {
    code: 'register.guard-missing',
    message: '登记表的防改触发器不存在',
    statement: `
      select t.name || '/' || g.name as place, '' as detail
      from unnest(array[${APPEND_ONLY.map((name) => `'${name}'`).join(', ')}]) as t(name) cross join (values ('a_append_only'), ('a_no_truncate')) as g(name)
      where not exists (select 1 from pg_trigger p where p.tgrelid = ('gongkai.' || t.name)::regclass and p.tgname = g.name)`,
  },
  {
    code: 'register.guard-off',
    message: '登记表的触发器已被停用',
    statement: `
      select c.relname || '/' || t.tgname as place, '' as detail
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'gongkai' and not t.tgisinternal and t.tgenabled in ('D', 'R')`,
  },
  {
    code: 'register.watch-missing',
    message: '人员、角色、令牌等数据表的审计触发器不存在或已停用',
    statement: `
      select w.name || '/' || g.name as place, '' as detail
      from unnest(array[${WATCHED_TABLES.map((name) => `'${name}'`).join(', ')}]) as w(name)
      cross join unnest(array[${WATCHED_CHANGES.map((change) => `'${toTriggerName(change)}'`).join(', ')}]) as g(name)
      where to_regclass('public.' || w.name) is not null and not exists (
        select 1 from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = to_regclass('public.' || w.name) and t.tgname = g.name and p.proname = g.name
          and t.tgenabled in ('O', 'A') and p.prosrc like '%gongkai.record_event%')`,
  },
  {
    code: 'register.name-guard-missing',
    message: '栏目、处室名称的防改触发器不存在或已停用',
    statement: `
      select t.name || '/${NAME_GUARD}' as place, '' as detail
      from unnest(array[${NAMED_TABLES.map((name) => `'${name}'`).join(', ')}]) as t(name)
      where to_regclass('public.' || t.name) is not null and not exists (
        select 1 from pg_trigger g join pg_proc p on p.oid = g.tgfoid
        where g.tgrelid = to_regclass('public.' || t.name) and g.tgname = '${NAME_GUARD}' and p.proname = g.tgname
          and g.tgenabled in ('O', 'A') and p.prosrc like '%names.no-second-word%')`,
  },
  {
    code: 'register.foreign-trigger',
    message: '登记表的函数被挂在别的表上',
    statement: `
      select t.tgrelid::regclass || '/' || t.tgname as place, p.proname as detail
      from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
      where p.pronamespace = 'gongkai'::regnamespace and c.relnamespace <> 'gongkai'::regnamespace`,
  },
  {
    code: 'register.foreign-function',
    message: '数据库里有与 PostgreSQL 自带同名的函数、运算符或新的类型转换',
    statement: `
      select n.nspname || '.' || p.proname as place, pg_get_function_identity_arguments(p.oid) as detail
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'gongkai', 'bullmq')
        and exists (select from pg_proc own where own.pronamespace = 'pg_catalog'::regnamespace and own.proname = p.proname)
      union all
      select n.nspname || '.' || o.oprname, '' from pg_operator o join pg_namespace n on n.oid = o.oprnamespace
      where n.nspname not in ('pg_catalog', 'information_schema')
      union all
      select 'cast/' || castsource::regtype || '/' || casttarget::regtype, '' from pg_cast where oid >= 16384`,
  },
];
