// An archive as a portal has it after years, written straight into a database of its own, and the newest items still to come.
import { createHash } from 'node:crypto';

import type { RegisterMacs } from '../../contracts/register-macs';
import { EMPTY_SITE_SETTINGS, type SiteSettings } from '../../contracts/site-settings';
import { openPoolDatabase } from '../../platform/sql/pool-database';
import type { Sql } from '../../platform/sql/sql';
import { COLUMNS } from '../corpus/columns';
import { toHtmlBody } from '../corpus/to-html-body';
import { BENCH_CONTENT } from './bench-content';

/** Of the department in the reference: so that a month has as many items whatever the archive holds. */
const A_YEAR = 8015;
const YEAR_MS = 365 * 24 * 3600 * 1000;
const BATCH = 5000;
const SIGNATORY = { publishedBy: 'admin:9', publishedByName: '钱签发' };

const SENTENCE = '各地要压实属地责任，完善工作机制，加强部门联动，切实把各项任务落到实处。';
const BODY = toHtmlBody(Array.from({ length: 8 }, () => SENTENCE.repeat(4)).join('\n\n'), 'render');
const CONTENT = JSON.stringify({
  ...BENCH_CONTENT,
  body: { format: 'html', html: BODY },
  bodyFiles: [],
});

/** Columns of the archive, under their keys. */
export const ARCHIVE_SETTINGS: SiteSettings = {
  ...EMPTY_SITE_SETTINGS,
  columns: COLUMNS.map(({ key, nameZh, nameEn, parentKey: parentId }, order) => ({
    ...{ id: key, slug: key, nameZh, nameEn, order, parentId },
  })),
};

const MADE = `select n, 'd' || n as document_id, fingerprint, mac, at::timestamptz as at,
    ($5::text[])[1 + n % cardinality($5::text[])] as column_id, '关于做好第' || n || '号工作的通知' as title
  from unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) as made(n, fingerprint, mac, at)`;

/** Of all items. $6: what a revision says besides. */
const APPROVED = [
  `with m as (${MADE}) insert into gongkai.revisions (fingerprint, item_type, document_id, locale, format_version, size_bytes)
   select fingerprint, 'news-post', document_id, 'zh-Hans', 2, 5000 from m`,
  `with m as (${MADE}) insert into gongkai.revision_bytes (fingerprint, bytes)
   select fingerprint, convert_to(($6::jsonb || jsonb_build_object('documentId', document_id, 'title', title, 'columnId', column_id))::text, 'UTF8') from m`,
  `with m as (${MADE}) insert into gongkai.publications (publication_id, item_type, document_id, locale, kind, case_id, case_outcome,
     fingerprint, published_by, published_by_name, published_at, mac) overriding system value
   select n, 'news-post', document_id, 'zh-Hans', 'first', n, 'published', fingerprint, '${SIGNATORY.publishedBy}',
     '${SIGNATORY.publishedByName}', at, mac from m`,
];
const PLANNED = `with m as (${MADE}) insert into gongkai.deliveries (delivery_id, publication_id, account_id, intent)
  overriding system value select n, n, 'portal', 'publish' from m`;
/** Of those that stand on the portal. */
const STANDING = [
  `with m as (${MADE}) insert into gongkai.deliveries (delivery_id, publication_id, account_id, intent, state, next_attempt_at)
   overriding system value select n, n, 'portal', 'publish', 'confirmed', 'infinity' from m`,
  `with m as (${MADE}) insert into gongkai.ledger (entry_id, delivery_id, publication_id, account_id, channel, item_type, document_id,
     locale, act, counted_as, published_at, counted_on, entered_by) overriding system value
   select n, n, n, 'portal', 'portal', 'news-post', document_id, 'zh-Hans', 'publish', 'new', at, (at at time zone 'Asia/Shanghai')::date, 'system' from m`,
  `with m as (${MADE}) insert into gongkai.portal_entries (item_type, document_id, locale, publication_id, column_id, title, path, published_at)
   select 'news-post', document_id, 'zh-Hans', n, column_id, title, 'news-post/' || document_id || '.html', at from m`,
];
const SEQUENCES = [
  `select setval(pg_get_serial_sequence('gongkai.ledger', 'entry_id'), 10000000)`,
  `select setval(pg_get_serial_sequence('gongkai.publications', 'publication_id'), 10000000)`,
];

const columnKeys = COLUMNS.map(({ key }) => key);

const toRows = (
  numbers: readonly number[],
  { total, macs }: { total: number; macs: Pick<RegisterMacs, 'make'> },
) => {
  const now = Date.now();
  const rows = numbers.map((n) => {
    const fingerprint = createHash('sha256').update(String(n)).digest('hex');
    const publishedAt = new Date(now - ((total - n + 1) * YEAR_MS) / A_YEAR).toISOString();
    const mac = macs.make('publication', {
      ...{ type: 'news-post', documentId: `d${n}`, locale: 'zh-Hans', kind: 'first', caseId: n },
      ...{ batchId: null, fingerprint, supersedes: null, reason: null },
      ...{ ...SIGNATORY, publishedAt },
    });
    return { fingerprint, mac, publishedAt };
  });
  return [
    numbers,
    rows.map(({ fingerprint }) => fingerprint),
    rows.map(({ mac }) => mac),
    rows.map(({ publishedAt }) => publishedAt),
    columnKeys,
  ];
};

const write = async (sql: Sql, statements: readonly string[], rows: readonly unknown[]) => {
  for (const text of statements) {
    await sql(text, text.includes('$6') ? [...rows, CONTENT] : rows);
  }
};

export type Archive = { items: number; coming: number };

/**
 * Fills an empty register: `items` on the portal and `coming` published and not yet delivered, whose delivery ids are
 * answered. The superuser writes it with triggers and keys off.
 */
export const fillArchive = async (
  superuserUrl: string,
  { items, coming }: Archive,
  macs: Pick<RegisterMacs, 'make'>,
): Promise<number[]> => {
  const superuser = openPoolDatabase(superuserUrl, { max: 1 });
  const { sql } = superuser;
  try {
    await sql('set session_replication_role = replica');
    await sql(`truncate gongkai.publications, gongkai.revisions, gongkai.deliveries, gongkai.ledger, gongkai.stale_lists,
      gongkai.portal_entries, gongkai.site_settings_versions cascade`);
    await sql(
      `insert into gongkai.site_settings_versions (settings, cause, saved_by) values ($1, 'bench', 'admin:1')`,
      [ARCHIVE_SETTINGS],
    );
    const facts = { total: items + coming, macs };
    for (let first = 1; first <= items; first += BATCH) {
      const length = Math.min(BATCH, items - first + 1);
      const rows = toRows(
        Array.from({ length }, (_, at) => first + at),
        facts,
      );
      await write(sql, [...APPROVED, ...STANDING], rows);
    }
    const due = Array.from({ length: coming }, (_, at) => items + 1 + at);
    await write(sql, [...APPROVED, PLANNED], toRows(due, facts));
    for (const text of SEQUENCES) await sql(text);
    await sql('vacuum analyze');
    return due;
  } finally {
    await superuser.close();
  }
};
