import type { ItemKey, ItemType } from '../../../../src/contracts/item';
import { prepared } from '../../../../src/platform/sql/prepared';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { WorkingCopy, WorkingFile } from '../core/working-copy';

/** Where the desk keeps one content type, as Strapi's metadata says. */
export type WorkingCopyTable = {
  uid: string;
  table: string;
  /** attribute → column of every scalar */
  columns: Record<string, string>;
  /** attribute → join table of a one-way relation */
  relations: Record<
    'column' | 'department',
    { joinTable: string; ownId: string; targetId: string; target: string }
  >;
};
export type WorkingCopyTables = Record<ItemType, WorkingCopyTable>;

type Row = {
  fields: Record<string, unknown>;
  column_id: string | null;
  department_id: string | null;
  files: WorkingFile[] | null;
};

const MENTIONED = `regexp_matches(t.body, ' data-file-id="([A-Za-z0-9_-]{1,64})"', 'g')`;

/** Files of the media fields and those that the body mentions, the latter in whatever order. */
const FILES = `(
  select jsonb_agg(jsonb_build_object('field', m.field, 'fileId', f.document_id, 'name', f.name, 'extension', f.ext,
      'mime', f.mime, 'sha256', f.provider_metadata ->> 'sha256', 'sizeBytes', (f.provider_metadata ->> 'sizeBytes')::int,
      'alternativeText', f.alternative_text, 'caption', f.caption, 'width', f.width, 'height', f.height,
      'focalPoint', f.focal_point, 'sizes', f.provider_metadata -> 'sizes')
    order by m.field, m."order", m.id)
  from (select field, "order", id, file_id from files_related_mph where related_id = t.id and related_type = $3
    union all
    select 'body', 0, 0, id from files where document_id in (select m[1] from ${MENTIONED} as m)) m
  join files f on f.id = m.file_id)`;

const relationOf = ({
  joinTable,
  ownId,
  targetId,
  target,
}: WorkingCopyTable['relations']['column']) =>
  `(select r.document_id from ${joinTable} j join ${target} r on r.id = j.${targetId} where j.${ownId} = t.id limit 1)`;

const toStatement = ({ table, columns, relations }: WorkingCopyTable) => {
  const fields = Object.entries(columns).map(([name, column]) => `'${name}', t.${column}`);
  return prepared(`select jsonb_build_object(${fields.join(', ')}) as fields,
    ${relationOf(relations.column)} as column_id, ${relationOf(relations.department)} as department_id, ${FILES} as files
    from ${table} t where t.document_id = $1 and t.locale = $2`);
};

/**
 * Reads a working copy whole, in one statement; null when there is none. Plain SQL over Strapi's tables instead of a deep
 * populate, because it runs at every save and submission (one round trip against a dozen).
 */
export const createWorkingCopyStore = (tables: WorkingCopyTables) => {
  const statements = new Map(
    Object.entries(tables).map(([type, table]) => [type, toStatement(table)]),
  );
  return {
    read: async (sql: Sql, item: ItemKey): Promise<WorkingCopy | null> => {
      const [row] = await sql<Row>(statements.get(item.type) as string, [
        item.documentId,
        item.locale,
        tables[item.type].uid,
      ]);
      if (!row) return null;
      const { fields, files } = row;
      return {
        ...item,
        fields,
        columnId: row.column_id,
        departmentId: row.department_id,
        files: files ?? [],
      };
    },

    localesOf: async (sql: Sql, type: ItemType, documentId: string): Promise<string[]> => {
      const rows = await sql<{ locale: string }>(
        `select locale from ${tables[type].table} where document_id = $1 order by locale`,
        [documentId],
      );
      return rows.map((row) => row.locale);
    },

    /** Working copies that use a file of the media library, in a field or in the body, by the file's row id. */
    usersOfFile: async (sql: Sql, fileRowId: number): Promise<ItemKey[]> => {
      const parts = Object.entries(tables).flatMap(([type, { uid, table, columns }]) => [
        `select '${type}' as type, t.document_id as "documentId", t.locale from files_related_mph m join ${table} t on t.id = m.related_id
         where m.file_id = $1 and m.related_type = '${uid}'`,
        ...(columns.body
          ? [
              `select '${type}', t.document_id, t.locale from files f
               join ${table} t on public.body_file_ids(t.${columns.body}) @> array[f.document_id::text] where f.id = $1`,
            ]
          : []),
      ]);
      return sql<ItemKey>(parts.join(' union '), [fileRowId]);
    },

    /** Whether any working copy stands in this column or department, by the row's document id. */
    isSettingUsed: async (sql: Sql, kind: 'column' | 'department', documentId: string) => {
      const parts = Object.values(tables).map(({ relations }) => {
        const { joinTable, targetId, target } = relations[kind];
        return `select 1 from ${joinTable} j join ${target} r on r.id = j.${targetId} where r.document_id = $1`;
      });
      return (await sql(`${parts.join(' union all ')} limit 1`, [documentId])).length > 0;
    },
  };
};
export type WorkingCopyStore = ReturnType<typeof createWorkingCopyStore>;
