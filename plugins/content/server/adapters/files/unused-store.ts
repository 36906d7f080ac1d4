import { recordEvent } from '../../../../../src/platform/sql/record-event';
import type { Sql } from '../../../../../src/platform/sql/sql';

/** Of these hashes, those that neither a row of the media library nor a revision names, sizes of pictures among them. */
export const findUnused = async (sql: Sql, hashes: readonly string[]): Promise<Set<string>> => {
  const rows = await sql<{ hash: string }>(
    `select h.hash from unnest($1::text[]) h (hash)
     where not exists (select 1 from public.files f where public.file_hashes(f.provider_metadata, f.formats) @> array[h.hash])
       and not exists (select 1 from gongkai.revision_files r where r.sha256 = h.hash)`,
    [hashes],
  );
  return new Set(rows.map(({ hash }) => hash));
};

export const recordSweep = async (
  sql: Sql,
  { removed, bytes }: { removed: number; bytes: number },
): Promise<void> => {
  const subject = { table: 'files', id: 'store' };
  await recordEvent(sql, {
    action: 'files.swept',
    actor: 'system',
    subject,
    detail: { removed, bytes },
  });
};
