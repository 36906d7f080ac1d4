// One page of the old site: its files, its working copy with the save recorded, its revision in the batch.
import type { Core } from '@strapi/strapi';

import {
  addImportItem,
  type NewImportItem,
} from '../../../plugins/channels/server/adapters/import-store';
import { DEFAULT_LOCALE, type ItemKey, toUid } from '../../contracts/item';
import type { Database, Sql } from '../../platform/sql/sql';
import { findFiles, type PageFiles } from './check-files';
import { type Ground, type JudgedPage, judgePage } from './judge-page';
import type { Mapping } from './mapping';
import type { OldPage } from './old-page';
import { type Plan, type PlannedPage, toLinkKey } from './plan-import';
import { readDate, toDay } from './read-date';
import type { KeepFile } from './store-files';
import { convertBody } from './to-body';

type Snapshot = NewImportItem['revision'];
type WorkingCopies = { takeSnapshot(sql: Sql, item: ItemKey): Promise<Snapshot | null> };

type Documents = {
  numbers: {
    lockNumbers(sql: Sql): Promise<void>;
    readHolder(sql: Sql, number: string): Promise<string | null>;
  };
};

export type SaveDeps = {
  strapi: Core.Strapi;
  database: Database;
  batchId: number;
  root: string;
  mapping: Mapping;
  ground: Ground;
  plan: Plan;
  keepFile: KeepFile;
};

type KeptFiles = { byReference: Map<string, { fileId: string; rowId: number }> };

const keepFiles = async (
  { keepFile }: SaveDeps,
  { found }: PageFiles,
  title: string,
): Promise<KeptFiles> => {
  const byReference: KeptFiles['byReference'] = new Map();
  for (const [reference, file] of found) byReference.set(reference, await keepFile(file, title));
  return { byReference };
};

const toBody = (
  { body }: OldPage,
  { address }: JudgedPage,
  { byReference }: KeptFiles,
  { plan, mapping }: SaveDeps,
): string | null => {
  if (body === null || body.format === 'text') return body?.text ?? null;
  return convertBody(body.text, {
    file: (reference) => byReference.get(reference)?.fileId,
    item: (reference) => {
      const key = toLinkKey(reference, address, mapping);
      const page = key === undefined ? undefined : plan.byAddress.get(key);
      return page && { type: page.type, documentId: page.documentId };
    },
  }).html;
};

const dayOf = (text: string): string | null => {
  const at = readDate(text);
  return at && toDay(at);
};

const toData = (
  page: OldPage,
  judged: JudgedPage,
  kept: KeptFiles,
  { deps, planned, files }: { deps: SaveDeps; planned: PlannedPage; files: PageFiles },
): Record<string, unknown> => {
  const rows = (references: readonly string[]) => [
    ...new Set(references.flatMap((one) => kept.byReference.get(one)?.rowId ?? [])),
  ];
  const isRepost =
    page.source !== '' && page.source !== judged.author && /网|报|社|台|客户端/.test(page.source);
  const [cover] = rows([page.cover]);
  return {
    documentId: planned.documentId,
    title: judged.title,
    summary: page.summary || null,
    body: toBody(page, judged, kept, deps),
    column: judged.columnId,
    department: judged.departmentId,
    author: judged.author || null,
    origin: isRepost ? 'repost' : 'original',
    originName: page.source || null,
    format: files.pictures.length > 0 ? 'text-and-pictures' : 'text',
    issuedOn: dayOf(page.issuedOn) ?? planned.publishedOn,
    disclosure: 'proactive',
    accounts: ['portal'],
    takenFromAddress: judged.address,
    takenFromPublishedOn: planned.publishedOn,
    ...(cover === undefined ? {} : { cover }),
    attachments: rows(files.attachments),
    ...(judged.type === 'normative-document'
      ? { documentNumber: planned.documentNumber || null, indexNumber: planned.indexNumber || null }
      : {}),
  };
};

/**
 * While it waits in the batch the page holds its index number. Since the plan was made somebody may have taken it; nobody
 * does until this transaction has ended.
 */
const claimNumber = async (
  strapi: Core.Strapi,
  sql: Sql,
  { type, documentId, indexNumber }: PlannedPage,
): Promise<void> => {
  if (type !== 'normative-document' || indexNumber === '') return;
  const { numbers } = strapi.plugin('content').service('documents') as Documents;
  await numbers.lockNumbers(sql);
  const holder = await numbers.readHolder(sql, indexNumber);
  if (holder !== null && holder !== documentId)
    throw new Error(`索引号“${indexNumber}”已用于别的文件（${holder}）`);
};

/** Everything of one page in one transaction, but for its files, which are kept before and found again. */
export const savePage = async (
  deps: SaveDeps,
  page: OldPage,
  planned: PlannedPage,
): Promise<void> => {
  const { strapi, database, batchId, root, mapping, ground } = deps;
  const judged = judgePage(page, mapping, ground);
  // The upload looks at each file itself.
  const files = await findFiles(page, { root, mapping, inspect: () => Promise.resolve(null) });
  const kept = await keepFiles(deps, files, judged.title);
  const data = toData(page, judged, kept, { deps, planned, files });
  const item: ItemKey = {
    type: judged.type,
    documentId: planned.documentId,
    locale: DEFAULT_LOCALE,
  };
  const copies = strapi.plugin('content').service('workingCopies') as WorkingCopies;
  await database.transact(async (sql) => {
    await claimNumber(strapi, sql, planned);
    await strapi.documents(toUid(item.type)).create({ locale: item.locale, data } as never);
    const revision = await copies.takeSnapshot(sql, item);
    if (!revision || judged.publishedAt === null) throw new Error(`import.not-saved: ${page.key}`);
    const { address, publishedAt, redirectKey } = judged;
    const where = { batchId, place: planned.place, sourceKey: planned.key };
    await addImportItem(sql, { ...where, item, revision, address, redirectKey, publishedAt });
  });
};
