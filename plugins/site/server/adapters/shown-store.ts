import type { Sql } from '../../../../src/platform/sql/sql';

/**
 * Whether what is public now names this column or department (by its document id, which is no other word of any text). Looks
 * into the bytes without reading them as JSON: asked only when one is deleted.
 */
export const isShown = async (sql: Sql, documentId: string): Promise<boolean> => {
  const rows = await sql(
    `select 1 from gongkai.live_publications l join gongkai.revision_bytes b using (fingerprint)
     where position(convert_to($1, 'UTF8') in b.bytes) > 0 limit 1`,
    [documentId],
  );
  return rows.length > 0;
};
