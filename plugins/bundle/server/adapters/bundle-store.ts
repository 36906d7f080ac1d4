import type { RecordedBundle } from '../../../../src/contracts/bundle';
import { bundlesOf } from '../../../../src/platform/sql/bundles-of';
import type { BundleStore } from '../use-cases/ports';

const READ_BUNDLES = `select ${bundlesOf('$1', '$2', '$3')} as bundles`;

export const bundleStore: BundleStore = {
  readBundles: async (sql, { type, documentId, locale }) => {
    const [row] = await sql<{ bundles: RecordedBundle[] | null }>(READ_BUNDLES, [
      ...[type, documentId, locale],
    ]);
    return row?.bundles ?? [];
  },
  insert: async (sql, { caseIds, madeBy, madeByName, madeAt, mac }) => {
    const [row] = await sql<{ bundleId: number }>(
      `insert into gongkai.bundles (case_ids, made_by, made_by_name, made_at, mac)
       values ($1, $2, $3, $4, $5) returning bundle_id as "bundleId"`,
      [caseIds, madeBy, madeByName, madeAt, mac],
    );
    return (row as { bundleId: number }).bundleId;
  },
  insertEnd: async (sql, { bundleId, outcome, reason, endedBy, endedByName, endedAt, mac }) =>
    void (await sql(
      `insert into gongkai.bundle_ends (bundle_id, outcome, reason, ended_by, ended_by_name, ended_at, mac)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [bundleId, outcome, reason, endedBy, endedByName, endedAt, mac],
    )),
  readTitles: async (sql, items) => {
    const rows = await sql<{ title: string | null }>(
      `select coalesce(d.title, i.title) as title
       from unnest($1::text[], $2::text[], $3::text[]) with ordinality as asked(type, document_id, locale, place)
       left join public.normative_documents d on asked.type = 'normative-document'
         and d.document_id = asked.document_id and d.locale = asked.locale
       left join public.interpretations i on asked.type = 'interpretation'
         and i.document_id = asked.document_id and i.locale = asked.locale
       order by asked.place`,
      [
        ...[items.map(({ type }) => type), items.map(({ documentId }) => documentId)],
        items.map(({ locale }) => locale),
      ],
    );
    return rows.map(({ title }) => title);
  },
};
