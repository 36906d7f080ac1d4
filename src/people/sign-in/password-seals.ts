// Which passwords this application set: what plain SQL wrote has no seal, because the database does not hold the key.
import { createHash } from 'node:crypto';

import type { PersonSealFacts, Recorded, RegisterMacs } from '../../contracts/register-macs';
import type { Database, Sql } from '../../platform/sql/sql';

/** `hash`: as Strapi keeps it; it has a salt, so none comes twice. */
export type KeptPassword = { personId: number; hash: string };
type Deps = { sql: Sql; macs: RegisterMacs };

const toSha256 = (hash: string): string => createHash('sha256').update(hash).digest('hex');

/** Newest by the instant that the code covers, so that nobody makes an old seal the newest by writing it once more. */
const findNewest = async ({ sql, macs }: Deps, personId: number) => {
  const rows = await sql<Recorded<PersonSealFacts> & { sealedAt: Date }>(
    `select person_id as "personId", password_sha256 as "passwordSha256", sealed_at as "sealedAt", mac, false as "beforeMacs"
     from gongkai.person_seals where person_id = $1 order by sealed_at desc, seal_id desc`,
    [personId],
  );
  return rows.find((row) => macs.isGenuine('person-seal', row));
};

/** Whether it is the last password that this application set for the person. */
export const isSealed = async (deps: Deps, { personId, hash }: KeptPassword): Promise<boolean> =>
  (await findNewest(deps, personId))?.passwordSha256 === toSha256(hash);

/** Whether there were people ever, also where their rows are gone. */
export const hasSeals = async (sql: Sql): Promise<boolean> =>
  (await sql('select 1 from gongkai.person_seals limit 1')).length > 0;

/** Call with what is about to be kept, never with what was read from the database: that may be plain SQL's. */
export const sealPassword = async (
  { sql, macs }: Deps,
  { personId, hash }: KeptPassword,
  now: Date,
): Promise<void> => {
  const newest = await findNewest({ sql, macs }, personId);
  // A clock that was set back must not put it behind the one before.
  const sealedAt = new Date(Math.max(now.getTime(), (newest?.sealedAt.getTime() ?? 0) + 1));
  const facts = { personId, passwordSha256: toSha256(hash), sealedAt };
  await sql(
    'insert into gongkai.person_seals (person_id, password_sha256, sealed_at, mac) values ($1, $2, $3, $4)',
    [personId, facts.passwordSha256, sealedAt, macs.make('person-seal', facts)],
  );
};

/** Seals what stands there from before seals were; once in the life of a database, whatever is deleted later. */
export const sealFormerPasswords = async (
  { transact }: Pick<Database, 'transact'>,
  macs: RegisterMacs,
  now: Date,
): Promise<void> =>
  transact(async (sql) => {
    const begun = await sql(
      'insert into gongkai.person_seals_begun (begun_at) values ($1) on conflict do nothing returning 1',
      [now],
    );
    if (begun.length === 0) return;
    const former = await sql<KeptPassword>(
      `select id as "personId", password as hash from public.admin_users where password <> ''`,
    );
    for (const kept of former) await sealPassword({ sql, macs }, kept, now);
  });
