import type { Rule } from './rule';

/** Invariant 2: every confirmed delivery is in the ledger once, and the ledger says what the publication says. */
export const LEDGER_RULES: readonly Rule[] = [
  {
    code: 'channels.confirmed-without-entry',
    message: '发送已确认，发布台账中却没有记录',
    statement: `
      select 'deliveries/' || d.delivery_id as place, d.account_id as detail
      from gongkai.deliveries d left join gongkai.ledger l using (delivery_id) where d.state = 'confirmed' and l.entry_id is null`,
  },
  {
    code: 'channels.entry-without-confirmation',
    message: '发布台账中有记录，发送却没有确认',
    statement: `
      select 'ledger/' || l.entry_id as place, coalesce('发送 ' || d.delivery_id || ' 为 ' || d.state, '发送不存在') as detail
      from gongkai.ledger l left join gongkai.deliveries d using (delivery_id) where d.state is distinct from 'confirmed'`,
  },
  {
    code: 'channels.entry-doubled',
    message: '同一发送在发布台账中有两条以上记录',
    statement: `
      select 'deliveries/' || delivery_id as place, count(*) || ' 条' as detail from gongkai.ledger group by delivery_id having count(*) > 1`,
  },
  {
    code: 'channels.entry-differs',
    message: '发布台账记录与它的发送、发布或账号不一致',
    statement: `
      select 'ledger/' || l.entry_id as place, '发布 ' || l.publication_id as detail
      from gongkai.ledger l join gongkai.deliveries d using (delivery_id) join gongkai.publications p on p.publication_id = d.publication_id
        join gongkai.accounts a on a.account_id = d.account_id
      where (l.publication_id, l.account_id, l.channel) <> (d.publication_id, d.account_id, a.channel)
        or (l.item_type, l.document_id, l.locale) <> (p.item_type, p.document_id, p.locale)
        or l.address is distinct from d.address
        or (a.channel = 'portal' and l.published_at <> p.published_at)`,
  },
  {
    code: 'channels.entry-dimensions',
    message: '发布台账记录的形式、来源处室或栏目与所发布的修订版不一致',
    statement: `
      select 'ledger/' || l.entry_id as place, format('%s %s %s', l.format, l.department_id, l.column_id) as detail
      from gongkai.ledger l join gongkai.publications p using (publication_id) join gongkai.revision_bytes b on b.fingerprint = p.fingerprint
      cross join lateral (select convert_from(b.bytes, 'UTF8')::jsonb as content) r
      where l.act <> 'withdraw' and (l.format, l.department_id, l.column_id)
        <> (coalesce(r.content ->> 'format', ''), coalesce(r.content ->> 'departmentId', ''), coalesce(r.content ->> 'columnId', ''))`,
  },
  {
    code: 'channels.entry-day',
    message: '发布台账记录的日期不是发布时间在北京时间的日期',
    statement: `
      select 'ledger/' || l.entry_id as place, format('记为 %s', l.counted_on) as detail
      from gongkai.ledger l where l.counted_on <> (l.published_at at time zone 'Asia/Shanghai')::date`,
  },
  {
    // Counted as new: the first confirmed publish of a document in a locale at an account, whatever came after.
    code: 'channels.counted-as',
    message: '发布台账记录的计入方式与先后顺序不符',
    statement: `
      select 'ledger/' || l.entry_id as place, format('记为 %s，第 %s 次发布', l.counted_as, l.turn) as detail
      from (select l.*, row_number() over (partition by item_type, document_id, locale, account_id, act = 'publish' order by entry_id) as turn from gongkai.ledger l) l
      where case l.act when 'withdraw' then l.counted_as <> 'withdrawal' when 'update' then l.counted_as <> 'update'
        else (l.counted_as in ('new', 'takeover')) <> (l.turn = 1) end`,
  },
  {
    code: 'channels.account-not-approved',
    message: '发送到了修订版没有选择的账号',
    statement: `
      select 'deliveries/' || d.delivery_id as place, d.account_id as detail
      from gongkai.deliveries d join gongkai.publications p using (publication_id) join gongkai.revision_bytes b using (fingerprint)
      where d.intent <> 'withdraw' and not convert_from(b.bytes, 'UTF8')::jsonb -> 'accounts' ? d.account_id`,
  },
  {
    code: 'channels.delivery-missing',
    message: '现行发布没有送往修订版所选的账号',
    statement: `
      select 'publications/' || p.publication_id as place, w.account_id as detail
      from gongkai.live_publications p join gongkai.revision_bytes b using (fingerprint)
      cross join lateral jsonb_array_elements_text(convert_from(b.bytes, 'UTF8')::jsonb -> 'accounts') as w(account_id)
      join gongkai.accounts a on a.account_id = w.account_id and a.enabled
      where not exists (select 1 from gongkai.deliveries d where d.publication_id = p.publication_id and d.account_id = w.account_id)`,
  },
];

/** Invariant 6: what an account holds by the ledger is what is live, or a delivery that will put it right is open. */
export const HELD_RULES: readonly Rule[] = [
  {
    code: 'channels.outdated-still-held',
    message: '账号上仍是已撤稿或已被取代的内容，也没有待办的发送去改正',
    statement: `
      select 'ledger/' || h.entry_id as place, h.account_id as detail
      from (select distinct on (item_type, document_id, locale, account_id) * from gongkai.ledger
        order by item_type, document_id, locale, account_id, entry_id desc) h
      left join gongkai.live_publications p on p.item_type = h.item_type and p.document_id = h.document_id and p.locale = h.locale
      where h.act <> 'withdraw' and h.publication_id is distinct from p.publication_id and not exists (
        select 1 from gongkai.deliveries d join gongkai.publications n using (publication_id)
        where n.item_type = h.item_type and n.document_id = h.document_id and n.locale = h.locale
          and d.account_id = h.account_id and d.publication_id > h.publication_id and d.state not in ('confirmed', 'cancelled'))`,
  },
];

/** How long work may lie before it counts as lying about; the worker sweeps each second. */
const PATIENCE = `interval '5 minutes'`;

/** Invariant 3: the tables are the truth and somebody works through them. */
export const STUCK_RULES: readonly Rule[] = [
  {
    code: 'channels.delivery-lies',
    message: '到期的发送五分钟没有人处理，后台任务 worker 是否在运行？',
    repairable: true,
    statement: `
      select 'deliveries/' || delivery_id as place, state || ' ' || account_id as detail from gongkai.deliveries
      where (state = 'planned' and next_attempt_at < now() - ${PATIENCE}) or (state = 'sending' and changed_at < now() - ${PATIENCE})`,
  },
  {
    // A person's task has next_attempt_at = infinity; anything else that waits that long waits for nobody.
    code: 'channels.delivery-forgotten',
    message: '发送被推迟到无限期，却不是需要人工的发送',
    repairable: true,
    statement: `
      select 'deliveries/' || d.delivery_id as place, d.account_id as detail
      from gongkai.deliveries d join gongkai.accounts a using (account_id)
      where d.state = 'planned' and d.next_attempt_at = 'infinity' and a.connector <> 'manual' and d.failure_code is null`,
  },
  {
    code: 'statistics.entry-lies',
    message: '发布台账记录五分钟没有计入统计',
    repairable: true,
    statement: `
      select 'ledger/' || u.entry_id as place, '' as detail from gongkai.uncounted u join gongkai.ledger l using (entry_id)
      where l.recorded_at < now() - ${PATIENCE}`,
  },
  {
    code: 'audit.row-lies',
    message: '审计记录五分钟没有封存',
    repairable: true,
    statement: `
      select 'audit/' || u.audit_id as place, a.action as detail from gongkai.unsealed_audit u join gongkai.audit a using (audit_id)
      where a.happened_at < now() - ${PATIENCE}`,
  },
  {
    code: 'site.list-lies',
    message: '过期的列表页五分钟没有更新',
    repairable: true,
    statement: `
      select distinct 'stale_lists/' || list || '/' || locale as place, '' as detail from gongkai.stale_lists where marked_at < now() - ${PATIENCE}`,
  },
];
