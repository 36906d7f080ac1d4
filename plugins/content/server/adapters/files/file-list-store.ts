import type { Sql } from '../../../../../src/platform/sql/sql';
import type { WorkingCopyTables } from '../working-copy-store';

export type FileQuery = {
  search: string;
  /** Beginning of the MIME type, 'image/'; '' for all. */
  mime: string;
  /** Only those that no working copy and no revision uses. */
  unused: boolean;
  page: number;
  pageSize: number;
};
export type ListedFile = {
  id: number;
  fileId: string;
  name: string;
  extension: string | null;
  mime: string | null;
  sizeBytes: number;
  createdAt: Date;
  url: string;
  /** Address of the picture that a list shows; null for what is none. */
  thumbnailUrl: string | null;
};

const toUnused = (tables: WorkingCopyTables): string =>
  [
    `not exists (select 1 from files_related_mph m where m.file_id = f.id and m.related_type in (${Object.values(
      tables,
    )
      .map(({ uid }) => `'${uid}'`)
      .join(', ')}))`,
    ...Object.values(tables).flatMap(({ table, columns }) =>
      columns.body
        ? [
            `not exists (select 1 from ${table} t where public.body_file_ids(t.${columns.body}) @> array[f.document_id::text])`,
          ]
        : [],
    ),
    `not exists (select 1 from gongkai.revision_files r where r.file_id = f.document_id and r.file_id <> '')`,
  ].join(' and ');

/** Files of the media library, newest first. */
export const createFileList = (tables: WorkingCopyTables) => ({
  listFiles: async (
    sql: Sql,
    { search, mime, unused, page, pageSize }: FileQuery,
  ): Promise<{ files: ListedFile[]; total: number }> => {
    const found = `from files f where ($1 = '' or position(lower($1) in lower(f.name)) > 0)
      and ($2 = '' or starts_with(f.mime, $2)) ${unused ? `and ${toUnused(tables)}` : ''}`;
    const [count] = await sql<{ total: number }>(`select count(*) as total ${found}`, [
      search,
      mime,
    ]);
    const files = await sql<ListedFile>(
      `select f.id, f.document_id as "fileId", f.name, f.ext as extension, f.mime,
         coalesce((f.provider_metadata ->> 'sizeBytes')::float8, f.size::float8 * 1000) as "sizeBytes",
         f.created_at as "createdAt", f.url, f.formats -> 'thumbnail' ->> 'url' as "thumbnailUrl"
       ${found} order by f.created_at desc, f.id desc limit $3 offset $4`,
      [search, mime, pageSize, (page - 1) * pageSize],
    );
    return { files, total: count?.total ?? 0 };
  },
});

/** What the media library calls these bytes; of several names the newest. */
export const nameOfBytes = async (sql: Sql, sha256: string): Promise<string | null> => {
  const [row] = await sql<{ name: string }>(
    `select name from files where public.file_hashes(provider_metadata, formats) @> array[$1]
     order by id desc limit 1`,
    [sha256],
  );
  return row?.name ?? null;
};
