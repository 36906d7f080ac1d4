import type { ItemType } from '../../../../../src/contracts/item';
import type { Sql } from '../../../../../src/platform/sql/sql';
import type { FileUse } from '../../core/files/file-use';
import type { WorkingCopyTable, WorkingCopyTables } from '../working-copy-store';

/** Working copies by their media fields and by their body; both ways have an index. */
const inWorkingCopies = (type: string, { uid, table, columns }: WorkingCopyTable): string[] => [
  `select f.id, '${type}', t.document_id, t.locale, t.title, 'working-copy', m.field
   from f join files_related_mph m on m.file_id = f.id and m.related_type = '${uid}' join ${table} t on t.id = m.related_id`,
  ...(columns.body
    ? [
        `select f.id, '${type}', t.document_id, t.locale, t.title, 'working-copy', 'body'
         from f join ${table} t on public.body_file_ids(t.${columns.body}) @> array[f.document_id::text]`,
      ]
    : []),
];

const IN_REGISTER = [
  `select f.id, o.item_type, o.document_id, o.locale, null, 'in-review', null
   from f join gongkai.revision_files r on r.file_id = f.document_id and r.file_id <> ''
   join gongkai.review_cases c on c.fingerprint = r.fingerprint join gongkai.open_cases o on o.case_id = c.case_id`,
  `select f.id, l.item_type, l.document_id, l.locale, null, 'public', null
   from f join gongkai.revision_files r on r.file_id = f.document_id and r.file_id <> ''
   join gongkai.live_publications l on l.fingerprint = r.fingerprint`,
];

const toStatement = (tables: WorkingCopyTables): string => {
  const parts = [
    ...Object.entries(tables).flatMap(([type, table]) => inWorkingCopies(type, table)),
    ...IN_REGISTER,
  ];
  return `with f as materialized (select id, document_id from files where id = any($1::int[])),
    u (file_row_id, type, document_id, locale, title, place, field) as (${parts.join(' union all ')})
    select file_row_id as "fileRowId", type, document_id as "documentId", locale, title, place, field
    from u order by file_row_id, place, type, document_id, locale, field`;
};

/** Gives a revision's use the title of its working copy; one that is gone has none. */
const addTitles = async (
  sql: Sql,
  tables: WorkingCopyTables,
  uses: readonly FileUse[],
): Promise<FileUse[]> => {
  const untitled = uses.filter(({ title, place }) => title === null && place !== 'working-copy');
  const titles = new Map<string, string | null>();
  for (const type of new Set(untitled.map((use) => use.type))) {
    const ids = untitled.filter((use) => use.type === type).map((use) => use.documentId);
    const rows = await sql<{ id: string; locale: string; title: string | null }>(
      `select document_id as id, locale, title from ${tables[type].table} where document_id = any($1)`,
      [ids],
    );
    for (const { id, locale, title } of rows) titles.set(`${type}/${id}/${locale}`, title);
  }
  return uses.map((use) => ({
    ...use,
    title: use.title ?? titles.get(`${use.type}/${use.documentId}/${use.locale}`) ?? null,
  }));
};

/** Where files of the media library are used: working copies, open review cases, what is public. */
export const createFileUseStore = (tables: WorkingCopyTables) => {
  const statement = toStatement(tables);
  return {
    usesOf: async (sql: Sql, fileRowIds: readonly number[]): Promise<FileUse[]> =>
      fileRowIds.length === 0
        ? []
        : addTitles(sql, tables, await sql<FileUse & { type: ItemType }>(statement, [fileRowIds])),
  };
};
