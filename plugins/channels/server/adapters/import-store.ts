// Batches of an old site in the register (migration 0010): rows are only added.
import type { Actor } from '../../../../src/contracts/actor';
import type { ItemKey } from '../../../../src/contracts/item';
import type { SignatureFacts } from '../../../../src/contracts/register-macs';
import { type RevisionContent } from '../../../../src/contracts/revision';
import { toRevisionContent } from '../../../../src/contracts/revision-versions';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Batch, Signature } from '../core/imports';

type By = Pick<Actor, 'ref' | 'name'>;
type DiscardRow = { reason: string; discardedByName: string; discardedAt: string };
type BatchRow = Omit<Batch, 'signatures' | 'discard'> & {
  signatures: (Omit<Signature, 'signedAt'> & { signedAt: string })[] | null;
  discard: DiscardRow | null;
};

const BATCHES = `
  select b.batch_id as "batchId", b.name, b.source, b.begun_by as "begunBy", b.begun_by_name as "begunByName",
    b.begun_at as "begunAt", c.sha256, c.closed_at as "closedAt", c.report,
    coalesce(c.items, (select count(*) from gongkai.import_items i where i.batch_id = b.batch_id)::int) as items,
    (select jsonb_agg(jsonb_build_object('signedBy', s.signed_by, 'signedByName', s.signed_by_name, 'signedAt', s.signed_at)
      order by s.signed_at) from gongkai.import_signatures s where s.batch_id = b.batch_id) as signatures,
    (select jsonb_build_object('reason', d.reason, 'discardedByName', d.discarded_by_name, 'discardedAt', d.discarded_at)
      from gongkai.import_discards d where d.batch_id = b.batch_id) as discard,
    (select count(*) from gongkai.import_items i where i.batch_id = b.batch_id and exists (select from gongkai.publications p
      where p.item_type = i.item_type and p.document_id = i.document_id and p.locale = i.locale))::int as published,
    (select count(*) from gongkai.import_items i join gongkai.portal_entries e using (item_type, document_id, locale)
      where i.batch_id = b.batch_id)::int as standing
  from gongkai.import_batches b left join gongkai.import_closures c using (batch_id)`;

const toBatch = ({ signatures, discard, ...row }: BatchRow): Batch => ({
  ...row,
  signatures: (signatures ?? []).map((one) => ({ ...one, signedAt: new Date(one.signedAt) })),
  discard: discard && { ...discard, discardedAt: new Date(discard.discardedAt) },
});

/** All batches, the newest first. */
export const listBatches = async (sql: Sql): Promise<Batch[]> =>
  (await sql<BatchRow>(`${BATCHES} order by b.batch_id desc`)).map(toBatch);

export const readBatch = async (sql: Sql, batchId: number): Promise<Batch | null> => {
  const [row] = await sql<BatchRow>(`${BATCHES} where b.batch_id = $1`, [batchId]);
  return row ? toBatch(row) : null;
};

export const findBatch = async (sql: Sql, name: string): Promise<Batch | null> => {
  const [row] = await sql<BatchRow>(`${BATCHES} where b.name = $1`, [name]);
  return row ? toBatch(row) : null;
};

/** Steps of one batch wait for each other; call it first. */
export const lockBatch = async (sql: Sql, batchId: number): Promise<void> => {
  await sql(`select pg_advisory_xact_lock(hashtextextended('channels/batch/' || $1::bigint, 0))`, [
    batchId,
  ]);
};

export const beginBatch = async (
  sql: Sql,
  { name, source, by }: { name: string; source: string; by: By },
): Promise<number> => {
  const [row] = await sql<{ batchId: number }>(
    `insert into gongkai.import_batches (name, source, begun_by, begun_by_name) values ($1, $2, $3, $4)
     returning batch_id as "batchId"`,
    [name, source, by.ref, by.name],
  );
  return (row as { batchId: number }).batchId;
};

export type NewImportItem = {
  batchId: number;
  place: number;
  sourceKey: string;
  item: ItemKey;
  revision: { formatVersion: number; fingerprint: string; bytes: Buffer };
  address: string;
  redirectKey: string | null;
  publishedAt: Date;
};

const ADD_ITEM = `with kept as (
    insert into gongkai.revisions (fingerprint, item_type, document_id, locale, format_version, size_bytes)
    values ($1, $2, $3, $4, $5, $6) on conflict (fingerprint) do nothing returning fingerprint)
  insert into gongkai.revision_bytes (fingerprint, bytes) select fingerprint, $7::bytea from kept`;
const ADD_ITEM_TO_BATCH = `insert into gongkai.import_items (batch_id, place, source_key, item_type, document_id, locale,
    fingerprint, address, redirect_key, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Keeps the revision and enters it into the batch, in the caller's transaction. */
export const addImportItem = async (sql: Sql, made: NewImportItem): Promise<void> => {
  const { type, documentId, locale } = made.item;
  const { formatVersion, fingerprint, bytes } = made.revision;
  await sql(ADD_ITEM, [fingerprint, type, documentId, locale, formatVersion, bytes.length, bytes]);
  await sql(ADD_ITEM_TO_BATCH, [
    ...[made.batchId, made.place, made.sourceKey, type, documentId, locale, fingerprint],
    ...[made.address, made.redirectKey, made.publishedAt],
  ]);
};

export const readImportedKeys = async (sql: Sql, batchId: number): Promise<Set<string>> => {
  const rows = await sql<{ key: string }>(
    'select source_key as key from gongkai.import_items where batch_id = $1',
    [batchId],
  );
  return new Set(rows.map(({ key }) => key));
};

export type ImportedFile = { fileId: string; rowId: number };

export const readImportedFiles = async (
  sql: Sql,
  batchId: number,
): Promise<Map<string, ImportedFile>> => {
  const rows = await sql<ImportedFile & { sha256: string }>(
    `select source_sha256 as sha256, file_id as "fileId", row_id as "rowId" from gongkai.import_files where batch_id = $1`,
    [batchId],
  );
  return new Map(rows.map(({ sha256, ...file }) => [sha256, file]));
};

export const addImportedFile = async (
  sql: Sql,
  batchId: number,
  sha256: string,
  { fileId, rowId }: ImportedFile,
): Promise<void> => {
  await sql(
    'insert into gongkai.import_files (batch_id, source_sha256, file_id, row_id) values ($1, $2, $3, $4)',
    [batchId, sha256, fileId, rowId],
  );
};

/** Nothing enters a closed batch; number and hash are the register's own. */
export const closeBatch = async (
  sql: Sql,
  { batchId, report, by }: { batchId: number; report: Record<string, unknown>; by: By },
): Promise<void> => {
  await sql(
    `insert into gongkai.import_closures (batch_id, items, sha256, report, closed_by, closed_by_name)
     values ($1, 1, repeat('0', 64), $2::jsonb, $3, $4)`,
    [batchId, report, by.ref, by.name],
  );
};

export const addSignature = async (
  sql: Sql,
  { batchId, sha256, signedBy, signedByName, signedAt, mac }: SignatureFacts & { mac: string },
): Promise<void> => {
  await sql(
    `insert into gongkai.import_signatures (batch_id, signed_by, signed_by_name, sha256, signed_at, mac)
     values ($1, $2, $3, $4, $5, $6)`,
    [batchId, signedBy, signedByName, sha256, signedAt, mac],
  );
};

export const addDiscard = async (
  sql: Sql,
  { batchId, reason, by }: { batchId: number; reason: string; by: By },
): Promise<void> => {
  await sql(
    'insert into gongkai.import_discards (batch_id, reason, discarded_by, discarded_by_name) values ($1, $2, $3, $4)',
    [batchId, reason, by.ref, by.name],
  );
};

export type ImportedItem = {
  place: number;
  sourceKey: string;
  type: ItemKey['type'];
  documentId: string;
  locale: string;
  fingerprint: string;
  title: string | null;
  columnId: string | null;
  address: string;
  publishedAt: Date;
};

/** A page of a batch's items in their order. */
export const listImportItems = async (
  sql: Sql,
  { batchId, page, pageSize }: { batchId: number; page: number; pageSize: number },
): Promise<ImportedItem[]> =>
  sql<ImportedItem>(
    `select i.place, i.source_key as "sourceKey", i.item_type as type, i.document_id as "documentId", i.locale, i.fingerprint,
       i.address, i.published_at as "publishedAt", r.content ->> 'title' as title, r.content ->> 'columnId' as "columnId"
     from gongkai.import_items i left join gongkai.revision_bytes b using (fingerprint)
       left join lateral (select convert_from(b.bytes, 'UTF8')::jsonb as content) r on true
     where i.batch_id = $1 order by i.place limit $2 offset $3`,
    [batchId, pageSize, (page - 1) * pageSize],
  );

/** What an item of a batch says; null where there is no such item, or its bytes were expunged. */
export const readImportedContent = async (
  sql: Sql,
  batchId: number,
  place: number,
): Promise<RevisionContent | null> => {
  const [row] = await sql<{ bytes: Buffer }>(
    `select b.bytes from gongkai.import_items i join gongkai.revision_bytes b using (fingerprint)
     where i.batch_id = $1 and i.place = $2`,
    [batchId, place],
  );
  return row ? toRevisionContent(row.bytes) : null;
};
