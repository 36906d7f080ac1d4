import type { Core } from '@strapi/strapi';

import { ITEM_TYPES, type ItemType, toUid } from '../../../src/contracts/item';
import type { Sql } from '../../../src/platform/sql/sql';
import { indexFiles } from './adapters/files/file-indexes';
import { createFileList, nameOfBytes } from './adapters/files/file-list-store';
import { createFileUseStore } from './adapters/files/file-use-store';
import { appendSave } from './adapters/save-store';
import {
  createWorkingCopyStore,
  type WorkingCopyTable,
  type WorkingCopyTables,
} from './adapters/working-copy-store';
import { createRecordSave, createTakeSnapshot } from './use-cases/record-save';

type Attribute = { type: string; columnName?: string; joinTable?: unknown };
type JoinTable = {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
};

/** Fields of Strapi's own that no snapshot holds. */
const TECHNICAL = ['id', 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'];

const toRelation = (strapi: Core.Strapi, attribute: Attribute | undefined, target: string) => {
  const joinTable = attribute?.joinTable as JoinTable;
  return {
    joinTable: joinTable.name,
    ownId: joinTable.joinColumn.name,
    targetId: joinTable.inverseJoinColumn.name,
    target: strapi.db.metadata.get(target).tableName,
  };
};

/** Reads from Strapi's metadata where each content type lies, so that no table name is written twice. */
const toTable = (strapi: Core.Strapi, type: ItemType): WorkingCopyTable => {
  const uid = toUid(type);
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const all = Object.entries(attributes as Record<string, Attribute>);
  return {
    uid,
    table: tableName,
    columns: Object.fromEntries(
      all
        .filter(([name, { type: kind }]) => kind !== 'relation' && !TECHNICAL.includes(name))
        .map(([name, { columnName }]) => [name, columnName ?? name]),
    ),
    relations: {
      column: toRelation(strapi, attributes.column as Attribute, 'api::column.column'),
      department: toRelation(
        strapi,
        attributes.department as Attribute,
        'api::department.department',
      ),
    },
  };
};

const toTables = (strapi: Core.Strapi): WorkingCopyTables =>
  Object.fromEntries(ITEM_TYPES.map((type) => [type, toTable(strapi, type)])) as WorkingCopyTables;

const workingCopies = ({ strapi }: { strapi: Core.Strapi }) => {
  const store = createWorkingCopyStore(toTables(strapi));
  return {
    localesOf: store.localesOf,
    usersOfFile: store.usersOfFile,
    isSettingUsed: store.isSettingUsed,
    takeSnapshot: createTakeSnapshot(store),
    recordSave: createRecordSave({ read: store.read, appendSave }),
  };
};

const files = ({ strapi }: { strapi: Core.Strapi }) => {
  const tables = toTables(strapi);
  const bodies = Object.values(tables).flatMap(({ table, columns }) =>
    columns.body ? [{ table, column: columns.body }] : [],
  );
  return {
    ...createFileUseStore(tables),
    listFiles: createFileList(tables).listFiles,
    nameOfBytes,
    /** In bootstrap, once Strapi's tables exist. */
    makeIndexes: (sql: Sql) => indexFiles(sql, bodies),
  };
};

export const services = { files, workingCopies };
export type ContentServices = {
  workingCopies: ReturnType<typeof workingCopies>;
  files: ReturnType<typeof files>;
};
