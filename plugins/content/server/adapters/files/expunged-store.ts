import type { Sql } from '../../../../../src/platform/sql/sql';
import type { ExpungedFile } from '../../use-cases/remove-expunged';

/** Still named by a row of the media library or by another revision: it waits. */
export const listExpunged = (sql: Sql): Promise<ExpungedFile[]> =>
  sql<ExpungedFile>(
    `select x.sha256, x.extension from gongkai.expunged_files x where x.removed_at is null
       and not exists (select 1 from public.files f where public.file_hashes(f.provider_metadata, f.formats) @> array[x.sha256])
       and not exists (select 1 from gongkai.revision_files r where r.sha256 = x.sha256)
     order by x.sha256 limit 500`,
  );

export const markRemoved = async (sql: Sql, { sha256, extension }: ExpungedFile): Promise<void> => {
  await sql(
    'update gongkai.expunged_files set removed_at = now() where sha256 = $1 and extension = $2 and removed_at is null',
    [sha256, extension],
  );
};
