// What the replay remembers of itself: which document stands for which item of the corpus. Everything else is read
// from the register. In a schema of its own, so that the register knows nothing of replays.
import type { ItemType } from '../../contracts/item';
import { AppError } from '../../platform/app-error';
import { openPoolDatabase } from '../../platform/sql/pool-database';
import type { Sql } from '../../platform/sql/sql';

const toIdentifier = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Run as the database's owner: the application's role may make no schema. Safe to run again. */
export const prepareState = async (ownerUrl: string, appUrl: string): Promise<void> => {
  const appRole = toIdentifier(decodeURIComponent(new URL(appUrl).username));
  const database = openPoolDatabase(ownerUrl, { max: 1 });
  try {
    await database.transact(async (sql) => {
      await sql('create schema if not exists replay');
      await sql(
        'create table if not exists replay.runs (only_row boolean primary key default true check (only_row), plan text not null)',
      );
      await sql(
        'create table if not exists replay.items (key text primary key, item_type text not null, document_id text not null unique)',
      );
      await sql(
        'create table if not exists replay.parts (kind text not null, key text not null, id text not null, primary key (kind, key))',
      );
      await sql(`grant usage on schema replay to ${appRole}`);
      await sql(`grant select, insert on all tables in schema replay to ${appRole}`);
    });
  } finally {
    await database.close();
  }
};

/** The plan that this database was begun with; `plan` if it is only begun now. */
export const takePlan = async (sql: Sql, plan: string): Promise<string> => {
  await sql('insert into replay.runs (plan) values ($1) on conflict do nothing', [plan]);
  const [row] = await sql<{ plan: string }>('select plan from replay.runs');
  return row?.plan ?? plan;
};

/** Refuses to go on with another plan (year, scale, seed) than the one that this database was begun with. */
export const keepPlan = async (sql: Sql, plan: string): Promise<void> => {
  const begun = await takePlan(sql, plan);
  if (begun === plan) return;
  throw new AppError({
    kind: 'invalid',
    code: 'replay.other-plan',
    message: `这个数据库里是另一次重放（${begun}），与本次（${plan}）不同。用 --reset 重新开始。/ This database holds another replay (${begun}), not ${plan}. Start over with --reset.`,
  });
};

/** Strapi's ids of columns, departments and pictures, by the corpus's keys. */
export const readParts = async (sql: Sql, kind: string): Promise<Map<string, string>> => {
  const rows = await sql<{ key: string; id: string }>(
    'select key, id from replay.parts where kind = $1',
    [kind],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
};

export const rememberPart = async (
  sql: Sql,
  kind: string,
  key: string,
  id: string,
): Promise<void> => {
  await sql('insert into replay.parts (kind, key, id) values ($1, $2, $3)', [kind, key, id]);
};

/** Written in the transaction that makes the working copy, so that an item never gets a second one. */
export const rememberItem = async (
  sql: Sql,
  key: string,
  type: ItemType,
  documentId: string,
): Promise<void> => {
  await sql('insert into replay.items (key, item_type, document_id) values ($1, $2, $3)', [
    key,
    type,
    documentId,
  ]);
};

/** How far an item has come, by what the register holds of it. */
export type ItemProgress = {
  key: string;
  documentId: string;
  openCase: { caseId: number; fingerprint: string; stageIndex: number } | null;
  isPublished: boolean;
  /** The delivery that waits for an operator's entry. */
  awaitedDeliveryId: number | null;
};

type Row = {
  key: string;
  document_id: string;
  case_id: number | null;
  fingerprint: string | null;
  stage_index: number | null;
  published: boolean;
  awaited_delivery_id: number | null;
};

/** All items begun so far; one statement, however many. */
export const readProgress = async (sql: Sql): Promise<Map<string, ItemProgress>> => {
  const rows = await sql<Row>(`
    select i.key, i.document_id, o.case_id, c.fingerprint, o.stage_index, l.publication_id is not null as published, d.delivery_id as awaited_delivery_id
    from replay.items i
    left join gongkai.open_cases o on o.item_type = i.item_type and o.document_id = i.document_id and o.locale = 'zh-Hans' and o.subject = 'publication'
    left join gongkai.review_cases c on c.case_id = o.case_id
    left join gongkai.live_publications l on l.item_type = i.item_type and l.document_id = i.document_id and l.locale = 'zh-Hans'
    left join lateral (select d.delivery_id from gongkai.deliveries d join gongkai.accounts a using (account_id)
      where d.publication_id = l.publication_id and d.state = 'planned' and a.connector = 'manual') d on true`);
  return new Map(
    rows.map((row) => [
      row.key,
      {
        key: row.key,
        documentId: row.document_id,
        openCase:
          row.case_id === null || row.fingerprint === null || row.stage_index === null
            ? null
            : { caseId: row.case_id, fingerprint: row.fingerprint, stageIndex: row.stage_index },
        isPublished: row.published,
        awaitedDeliveryId: row.awaited_delivery_id,
      },
    ]),
  );
};
