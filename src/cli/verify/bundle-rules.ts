import type { Rule } from './rule';

const SINCE = `p.item_type = i.item_type and p.document_id = i.document_id and p.locale = i.locale and p.case_id >= i.first_case_id`;

/** What is bound in a bundle is public together or not at all. */
export const BUNDLE_RULES: readonly Rule[] = [
  {
    code: 'review.bundle-parted',
    message: '同批报送的稿件没有一起发布',
    statement: `
      select 'bundles/' || i.bundle_id as place, i.item_type || '/' || i.document_id || '/' || i.locale as detail
      from gongkai.bundle_items i
      where (exists (select from gongkai.publications p where ${SINCE})
          and not exists (select from gongkai.bundle_ends e where e.bundle_id = i.bundle_id))
        or (not exists (select from gongkai.publications p where ${SINCE})
          and exists (select from gongkai.bundle_ends e where e.bundle_id = i.bundle_id and e.outcome = 'published'))`,
  },
  {
    code: 'review.bundle-items',
    message: '同批报送所含的稿件与其审核单不符',
    statement: `
      select 'bundles/' || coalesce(f.bundle_id, i.bundle_id) as place, '审核单 ' || coalesce(f.case_id, i.first_case_id) as detail
      from (select b.bundle_id, c.case_id, c.item_type, c.document_id, c.locale
        from gongkai.bundles b cross join lateral unnest(b.case_ids) as n(case_id) left join gongkai.review_cases c using (case_id)) f
      full join gongkai.bundle_items i on i.bundle_id = f.bundle_id and i.first_case_id = f.case_id
      where f.bundle_id is null or i.bundle_id is null or (i.item_type, i.document_id, i.locale) is distinct from (f.item_type, f.document_id, f.locale)`,
  },
];
