import type { Core } from '@strapi/strapi';

import { ITEM_TYPES, type ItemType, toUid } from '../../../src/contracts/item';
import type { Clock } from '../../../src/platform/clock';
import type { Sql } from '../../../src/platform/sql/sql';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { createDeskQueryStore } from './adapters/desk-query-store';
import { writeDocx } from './adapters/docx/write-docx';
import { indexFiles } from './adapters/files/file-indexes';
import { createFileList, nameOfBytes } from './adapters/files/file-list-store';
import { createFileUseStore } from './adapters/files/file-use-store';
import { createReadStanding } from './adapters/item-status-store';
import { numberStore } from './adapters/number-store';
import { appendSave } from './adapters/save-store';
import { readUnitSettings, saveUnitSettings } from './adapters/unit-settings-store';
import {
  createWorkingCopyStore,
  type WorkingCopyTable,
  type WorkingCopyTables,
} from './adapters/working-copy-store';
import { createClaimNumbers, createFindProblems } from './use-cases/check-document';
import { createRecordSave, createTakeSnapshot } from './use-cases/record-save';
import { createReserveIndexNumber } from './use-cases/reserve-index-number';

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

const toTables = (strapi: Core.Strapi) =>
  Object.fromEntries(ITEM_TYPES.map((type) => [type, toTable(strapi, type)])) as WorkingCopyTables;

const workingCopies = ({ strapi }: { strapi: Core.Strapi }) => {
  const tables = toTables(strapi);
  const store = createWorkingCopyStore(tables);
  const { findTwins, cleanCopy } = createDeskQueryStore(tables);
  return {
    localesOf: store.localesOf,
    usersOfFile: store.usersOfFile,
    isSettingUsed: store.isSettingUsed,
    findTwins,
    cleanCopy,
    readStanding: createReadStanding(tables),
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

/** Numbers and references of normative documents. */
const documents = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  const { nameDocuments } = createDeskQueryStore(toTables(strapi));
  const numbers = numberStore;
  const deps = { database, clock, numbers, nameDocuments, readUnitSettings };
  return {
    database,
    numbers,
    nameDocuments,
    readUnitSettings,
    saveUnitSettings,
    /** What a submission is refused for: numbers that are not the document's own, references that lead nowhere. */
    findProblems: createFindProblems(deps),
    claimNumbers: createClaimNumbers(deps),
    reserveIndexNumber: createReserveIndexNumber(deps),
  };
};

/** Prepared HTML as a Word file. */
const wordFiles = () => ({ write: writeDocx });

export const services = { files, workingCopies, documents, wordFiles };
export type ContentServices = {
  workingCopies: ReturnType<typeof workingCopies>;
  files: ReturnType<typeof files>;
  documents: ReturnType<typeof documents>;
};
