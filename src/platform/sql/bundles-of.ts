// The bundles of an item, as a column of the query that a deed makes anyway: no question is asked for it alone.
import { bundleEndFacts, bundleFacts } from './recorded-facts';

/**
 * Of the item with this type, document id and locale (as SQL), newest first: RecordedBundle[] (src/contracts/bundle.ts), or
 * null. All of them: which one binds only who holds the key can say, and the newest may be forged.
 */
export const bundlesOf = (type: string, documentId: string, locale: string): string =>
  `(select jsonb_agg(jsonb_build_object('bundleId', bu.bundle_id, 'facts', ${bundleFacts('bu')},
      'ends', (select jsonb_agg(${bundleEndFacts('be')} order by be.end_id) from gongkai.bundle_ends be where be.bundle_id = bu.bundle_id),
      'items', (select jsonb_agg(jsonb_build_object('type', bo.item_type, 'documentId', bo.document_id, 'locale', bo.locale) order by bo.first_case_id)
        from gongkai.bundle_items bo where bo.bundle_id = bu.bundle_id))
      order by bi.bundle_id desc)
    from gongkai.bundle_items bi join gongkai.bundles bu using (bundle_id)
    where bi.item_type = ${type} and bi.document_id = ${documentId} and bi.locale = ${locale})`;
