// Ledger entries with everything that the register's foreign keys ask for, made with its triggers in place.
import { randomUUID } from 'node:crypto';

import type { CountedAs } from '../../src/contracts/figures';
import type { Database, Sql } from '../../src/platform/sql/sql';

export type Entry = {
  documentId: string;
  type: string;
  accountId: string;
  channel: string;
  locale: string;
  countedAs: CountedAs;
  format: string;
  departmentId: string;
  columnId: string;
  publishedAt: string;
};

/** A portal news post counted as new, each call another document; traits change what matters to the test. */
export const anEntry = (traits: Partial<Entry> = {}): Entry => ({
  documentId: randomUUID(),
  type: 'news-post',
  accountId: 'portal',
  channel: 'portal',
  locale: 'zh-Hans',
  countedAs: 'new',
  format: 'text',
  departmentId: 'd1',
  columnId: 'c1',
  publishedAt: '2020-03-01T04:00:00Z',
  ...traits,
});

/** The bytes of a made-up revision: its document's id as JSON. */
const BYTES = `convert_to(to_json("documentId")::text, 'UTF8')`;

const ENTRIES = `jsonb_to_recordset($1) as e("documentId" text, type text, "accountId" text, channel text, locale text,
  "countedAs" text, format text, "departmentId" text, "columnId" text, "publishedAt" timestamptz)`;

/**
 * Lets takeovers be entered without the pages that they would stand for: as the owner, whose walls for them are taken away
 * in this database. What the walls do, `import.test.ts` and `register-walls.test.ts` show.
 */
export const signBatch = async (sql: Sql): Promise<void> => {
  await sql(
    `insert into gongkai.import_batches (source, name, begun_by, begun_by_name) values ('old site', 'old site', 'system', '系统')`,
  );
  await sql('alter table gongkai.publications disable trigger a_takeover');
  await sql('alter table gongkai.deliveries disable trigger a_account');
};

/** Enters each as a takeover of its own document, all in one transaction; a batch was signed before. */
export const enter = (database: Database, entries: readonly Entry[]): Promise<void> =>
  database.transact(async (sql) => {
    const json = [JSON.stringify(entries)];
    await sql(
      `insert into gongkai.revisions (fingerprint, item_type, document_id, locale, format_version, size_bytes)
       select encode(sha256(${BYTES}), 'hex'), type, "documentId", locale, 1, 1 from ${ENTRIES}`,
      json,
    );
    await sql(
      `insert into gongkai.revision_bytes select encode(sha256(${BYTES}), 'hex'), ${BYTES} from ${ENTRIES}`,
      json,
    );
    await sql(
      `insert into gongkai.publications (item_type, document_id, locale, kind, batch_id, fingerprint, published_by, published_by_name, published_at)
       select type, "documentId", locale, 'takeover', (select min(batch_id) from gongkai.import_batches),
         encode(sha256(${BYTES}), 'hex'), 'admin:1', '张三', "publishedAt" from ${ENTRIES}`,
      json,
    );
    await sql(
      `with planned as (
         insert into gongkai.deliveries (publication_id, account_id, intent, state)
         select p.publication_id, e."accountId", 'publish', 'confirmed'
         from ${ENTRIES} join gongkai.publications p on p.document_id = e."documentId"
         returning delivery_id, publication_id)
       insert into gongkai.ledger (delivery_id, publication_id, account_id, channel, item_type, document_id, locale, act, counted_as,
         format, department_id, column_id, published_at, counted_on, entered_by)
       select d.delivery_id, d.publication_id, e."accountId", e.channel, e.type, e."documentId", e.locale, 'publish', e."countedAs",
         e.format, e."departmentId", e."columnId", e."publishedAt", (e."publishedAt" at time zone 'Asia/Shanghai')::date, 'system'
       from planned d join gongkai.publications p using (publication_id) join ${ENTRIES} on p.document_id = e."documentId"`,
      json,
    );
  });
