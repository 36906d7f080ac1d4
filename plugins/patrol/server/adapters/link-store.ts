import type { Departments } from '../../../../src/contracts/department-scope';
import type { ItemKey } from '../../../../src/contracts/item';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { CheckedLink, LinkDeps, Standing } from '../use-cases/check-links';

const readStanding = async (
  sql: Sql,
  after: ItemKey | null,
  limit: number,
): Promise<Standing[]> => {
  const rows = await sql<ItemKey & { path: string }>(
    `select item_type as type, document_id as "documentId", locale, path from gongkai.portal_entries
     where $1::text is null or (item_type, document_id, locale) > ($1, $2, $3)
     order by item_type, document_id, locale limit $4`,
    [after?.type ?? null, after?.documentId ?? null, after?.locale ?? null, limit],
  );
  return rows.map(({ path, ...item }) => ({ item, path }));
};

const keepLinks: LinkDeps['keepLinks'] = async (sql, found) => {
  const items = JSON.stringify(found.map(({ item }) => item));
  await sql(
    `delete from gongkai.page_links l using jsonb_to_recordset($1::jsonb) i("type" text, "documentId" text, locale text)
     where l.item_type = i."type" and l.document_id = i."documentId" and l.locale = i.locale`,
    [items],
  );
  const links = found.flatMap(({ item, addresses }) =>
    addresses.map((address) => ({ ...item, address })),
  );
  await sql(
    `insert into gongkai.page_links (item_type, document_id, locale, address)
     select i."type", i."documentId", i.locale, i.address
     from jsonb_to_recordset($1::jsonb) i("type" text, "documentId" text, locale text, address text)
     on conflict do nothing`,
    [JSON.stringify(links)],
  );
};

const forgetGone = async (sql: Sql): Promise<void> => {
  await sql(
    `delete from gongkai.page_links l where not exists (select from gongkai.portal_entries e
       where e.item_type = l.item_type and e.document_id = l.document_id and e.locale = l.locale)`,
  );
  await sql(
    `delete from gongkai.link_checks c where not exists (select from gongkai.page_links l where l.address = c.address)`,
  );
};

const keepChecks = async (sql: Sql, checks: readonly CheckedLink[], at: Date): Promise<void> => {
  await sql(
    `insert into gongkai.link_checks (address, result, failures, failed_since, checked_at)
     select c.address, c.result, case c.result when 'ok' then 0 else 1 end, case c.result when 'ok' then null else $2::timestamptz end, $2
     from jsonb_to_recordset($1::jsonb) c(address text, result text)
     on conflict (address) do update set result = excluded.result, checked_at = excluded.checked_at,
       failures = case excluded.result when 'ok' then 0 else link_checks.failures + 1 end,
       failed_since = case excluded.result when 'ok' then null else coalesce(link_checks.failed_since, excluded.failed_since) end`,
    [JSON.stringify(checks), at],
  );
};

const readDue = async (sql: Sql, at: Date, limit: number): Promise<string[]> => {
  const rows = await sql<{ address: string }>(
    `select l.address from (select distinct address from gongkai.page_links where address not like '/%') l
       left join gongkai.link_checks c using (address)
     where c.address is null or c.checked_at < $1::timestamptz - case when c.failures > 0 then interval '1 day' else interval '7 days' end
     order by c.checked_at nulls first, random() limit $2`,
    [at, limit],
  );
  return rows.map(({ address }) => address);
};

export const linkStore = { readStanding, keepLinks, forgetGone, keepChecks, readDue };

export type DeadLink = {
  type: string;
  documentId: string;
  locale: string;
  title: string;
  address: string;
  result: string;
  failedSince: Date;
};

/** An address outside may be away for a day; one of ours that is not there is not. */
const DEAD = `c.failures >= case when c.address like '/%' then 1 else 2 end`;
const FOUND = `gongkai.link_checks c join gongkai.page_links l using (address)
  join gongkai.portal_entries e on e.item_type = l.item_type and e.document_id = l.document_id and e.locale = l.locale
  join gongkai.publications p on p.publication_id = e.publication_id
  left join lateral (select convert_from(b.bytes, 'UTF8')::jsonb ->> 'departmentId' as department
    from gongkai.revision_bytes b where b.fingerprint = p.fingerprint and cardinality($1::text[]) > 0) b on true
  where ${DEAD} and (cardinality($1::text[]) = 0 or b.department = any ($1::text[]))`;

/** Links that lead nowhere, with the item that holds each; the newest first. */
export const listDeadLinks = async (
  sql: Sql,
  { departments, page, pageSize }: { departments: Departments; page: number; pageSize: number },
): Promise<{ rows: DeadLink[]; total: number }> => {
  const [count] = await sql<{ total: number }>(`select count(*)::int as total from ${FOUND}`, [
    departments,
  ]);
  const rows = await sql<DeadLink>(
    `select l.item_type as type, l.document_id as "documentId", l.locale, e.title, c.address, c.result,
       c.failed_since as "failedSince" from ${FOUND}
     order by c.failed_since desc, c.address, l.document_id, l.locale limit $2 offset $3`,
    [departments, pageSize, (page - 1) * pageSize],
  );
  return { rows, total: count?.total ?? 0 };
};
