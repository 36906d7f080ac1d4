// Index numbers and document numbers in the register (migrations 0009, 0010).
import type { Actor } from '../../../../src/contracts/actor';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { ReadNumber } from '../core/index-number';
import type { NumberRow, NumberStore } from '../use-cases/ports';

const TYPE = 'normative-document';

/**
 * What waits in a batch of an old site holds the index numbers that it carries: nobody else gets them, and a batch that
 * is given up frees them. The takeover makes them the documents' own for good (migration 0009).
 */
const HELD = `select n.index_number as number, i.document_id, i.imported_at, b.begun_by_name
     from gongkai.revision_numbers n join gongkai.import_items i using (fingerprint) join gongkai.import_batches b using (batch_id)
     where n.index_number is not null
       and not exists (select from gongkai.import_discards d where d.batch_id = i.batch_id)`;
const HELD_ALONE = `${HELD} and not exists (select from gongkai.index_numbers x where x.number = n.index_number)`;

const lockNumbers: NumberStore['lockNumbers'] = async (sql) => {
  await sql("select pg_advisory_xact_lock(hashtextextended('document-numbers', 0))");
};

const reserve: NumberStore['reserve'] = async (
  sql: Sql,
  input: { number: string; read: ReadNumber | null; documentId: string; by: Actor; at: Date },
) => {
  const { number, read, documentId, by, at } = input;
  const rows = await sql(
    `insert into gongkai.index_numbers (number, item_type, document_id, series, year, serial, reserved_by, reserved_by_name, reserved_at)
     select $1, '${TYPE}', $2, $3, $4::int, $5::int, $6, $7, $8::timestamptz
     where not exists (${HELD} and n.index_number = $1 and i.document_id <> $2) on conflict do nothing returning number`,
    [
      ...[number, documentId, read?.series ?? null, read?.year ?? null, read?.serial ?? null],
      ...[by.ref, by.name, at],
    ],
  );
  return rows.length > 0;
};

/** The newest of a document first: a wrong one that was replaced stays reserved. */
const readOwn: NumberStore['readOwn'] = async (sql, documentId) =>
  (
    await sql<{ number: string }>(
      `select number from gongkai.index_numbers where document_id = $1 order by reserved_at desc, serial desc nulls last`,
      [documentId],
    )
  ).map(({ number }) => number);

const readHolder: NumberStore['readHolder'] = async (sql, number) => {
  const [row] = await sql<{ documentId: string }>(
    `select document_id as "documentId" from gongkai.index_numbers where number = $1
     union all select document_id from (${HELD} and n.index_number = $1) held limit 1`,
    [number],
  );
  return row?.documentId ?? null;
};

const readHighestSerial: NumberStore['readHighestSerial'] = async (sql, series) => {
  const [row] = await sql<{ serial: number | null }>(
    'select max(serial) as serial from gongkai.index_numbers where series = $1',
    [series],
  );
  return row?.serial ?? 0;
};

const readDocumentNumberHolder: NumberStore['readDocumentNumberHolder'] = async (
  sql,
  number,
  documentId,
) => {
  const [row] = await sql<{ documentId: string }>(
    `select n.document_id as "documentId" from gongkai.revision_numbers n
     where n.document_number = $1 and n.document_id <> $2
       and (exists (select from gongkai.live_publications l where l.item_type = '${TYPE}'
           and l.document_id = n.document_id and l.fingerprint = n.fingerprint)
         or exists (select from gongkai.review_cases c join gongkai.open_cases o using (case_id) where c.fingerprint = n.fingerprint))
     limit 1`,
    [number, documentId],
  );
  return row?.documentId ?? null;
};

const STATE = `case
    when exists (select from gongkai.live_publications l where l.item_type = i.item_type and l.document_id = i.document_id) then 'public'
    when exists (select from gongkai.open_cases o where o.item_type = i.item_type and o.document_id = i.document_id and o.subject = 'publication') then 'in-review'
    when exists (select from gongkai.publications p where p.item_type = i.item_type and p.document_id = i.document_id) then 'withdrawn'
    else 'draft' end`;

const NUMBERS = `(select number, item_type, document_id, reserved_by_name, reserved_at, false as held from gongkai.index_numbers
     union all select number, '${TYPE}', document_id, begun_by_name, imported_at, true from (${HELD_ALONE}) held)`;

const listNumbers: NumberStore['listNumbers'] = (sql, { limit, offset }) =>
  sql<NumberRow>(
    `select i.number, i.document_id as "documentId", i.reserved_by_name as "reservedByName", i.reserved_at as "reservedAt",
       case when i.held then 'imported' else ${STATE} end as state,
       (select max(n.index_number) from gongkai.revision_numbers n
         join gongkai.live_publications l on l.fingerprint = n.fingerprint and l.document_id = n.document_id
         where n.document_id = i.document_id) as "publicNumber"
     from ${NUMBERS} i order by i.reserved_at desc, i.number desc limit $1 offset $2`,
    [limit, offset],
  );

const countNumbers: NumberStore['countNumbers'] = async (sql) => {
  const [row] = await sql<{ total: number }>(`select count(*) as total from ${NUMBERS} i`);
  return row?.total ?? 0;
};

const readUnplaced: NumberStore['readUnplaced'] = async (sql) =>
  (
    await sql<{ number: string }>(
      `select number from gongkai.index_numbers where series is null union select number from (${HELD_ALONE}) held`,
    )
  ).map(({ number }) => number);

const readSerials: NumberStore['readSerials'] = (sql) =>
  sql<{ series: string; year: number; serials: number[] }>(
    `select series, year, jsonb_agg(serial) as serials from gongkai.index_numbers
     where series is not null group by series, year order by year desc, series`,
  );

export const numberStore: NumberStore = {
  lockNumbers,
  reserve,
  readOwn,
  readHolder,
  readHighestSerial,
  readDocumentNumberHolder,
  listNumbers,
  countNumbers,
  readSerials,
  readUnplaced,
};
