import type { Sql } from '../../../../../src/platform/sql/sql';

/**
 * The ids of the files that a body mentions, and the sha256 of every byte that a row of the media library stands for. Both
 * are indexed, so their meaning may never change under the same name.
 */
const FUNCTIONS: Readonly<Record<string, string>> = {
  'public.body_file_ids(text)': `create function public.body_file_ids(body text) returns text[]
    language sql immutable parallel safe as $$
    select case when body like '% data-file-id="%'
      then (select coalesce(array_agg(distinct m[1]), '{}') from regexp_matches(body, ' data-file-id="([A-Za-z0-9_-]{1,64})"', 'g') m)
      else '{}'::text[] end $$`,
  'public.file_hashes(jsonb,jsonb)': `create function public.file_hashes(metadata jsonb, formats jsonb) returns text[]
    language sql immutable parallel safe as $$
    select array_remove(array_agg(distinct hash), null) from (
      select metadata ->> 'sha256' as hash
      union all
      select value -> 'provider_metadata' ->> 'sha256'
      from jsonb_each(case jsonb_typeof(formats) when 'object' then formats else '{}' end)) h $$`,
};

export type BodyColumn = { table: string; column: string };

/**
 * Makes the functions and indexes by which a file's uses are found; safe to repeat. In bootstrap, because Strapi's tables do
 * not exist when migrations run.
 */
export const indexFiles = async (sql: Sql, bodies: readonly BodyColumn[]): Promise<void> => {
  for (const [signature, definition] of Object.entries(FUNCTIONS)) {
    const [found] = await sql<{ known: string | null }>(
      'select to_regprocedure($1)::text as known',
      [signature],
    );
    if (found?.known == null) await sql(definition);
  }
  await sql(
    `create index if not exists files_by_hashes on files using gin (public.file_hashes(provider_metadata, formats))`,
  );
  await sql('create index if not exists files_by_document on files (document_id)');
  for (const { table, column } of bodies) {
    await sql(
      `create index if not exists ${table}_body_files on ${table} using gin (public.body_file_ids(${column}))`,
    );
  }
};
