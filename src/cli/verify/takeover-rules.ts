import type { Rule } from './rule';

/** What came from an old site is public by two signatures under the batch as it stands, or not at all. */
export const TAKEOVER_RULES: readonly Rule[] = [
  {
    code: 'review.takeover-unsigned',
    message: '旧站转入没有两人签署的导入批次',
    statement: `
      select 'publications/' || p.publication_id as place, coalesce('批次 ' || p.batch_id, '无批次') as detail
      from gongkai.publications p left join gongkai.import_closures c using (batch_id)
      where p.kind = 'takeover' and (
        (select count(distinct s.signed_by) from gongkai.import_signatures s where s.batch_id = p.batch_id and s.sha256 = c.sha256) is distinct from 2
        or exists (select from gongkai.import_discards d where d.batch_id = p.batch_id)
        or not exists (select from gongkai.import_signatures s where s.batch_id = p.batch_id and s.signed_by = p.published_by))`,
  },
  {
    code: 'review.takeover-not-in-batch',
    message: '旧站转入的修订版不在其导入批次中',
    statement: `
      select 'publications/' || p.publication_id as place, '批次 ' || p.batch_id as detail
      from gongkai.publications p
      where p.kind = 'takeover' and not exists (select from gongkai.import_items i where i.batch_id = p.batch_id
        and i.item_type = p.item_type and i.document_id = p.document_id and i.locale = p.locale
        and i.fingerprint = p.fingerprint and i.published_at = p.published_at)`,
  },
  {
    code: 'review.batch-changed',
    message: '导入批次的内容与登记的数目或哈希值不符',
    statement: `
      select 'import_closures/' || c.batch_id as place, format('登记 %s 篇', c.items) as detail
      from gongkai.import_closures c
      where c.items <> (select count(*) from gongkai.import_items i where i.batch_id = c.batch_id)
        or c.sha256 <> gongkai.import_sha256(c.batch_id)`,
  },
];
