// REGISTER_KEY of this process, and whether the register knows it.
import {
  createRegisterMacs,
  type RegisterMacs,
  toExpungingProof,
  toKeyMac,
  toProofSha256,
  toRegisterKeys,
} from '../contracts/register-macs';
import { AppError } from './app-error';
import type { Env } from './env';
import type { Database, Sql } from './sql/sql';

const readKnown = async (sql: Sql): Promise<Set<string>> => {
  const rows = await sql<{ key: string }>('select key_mac as key from gongkai.register_keys');
  return new Set(rows.map(({ key }) => key));
};

const refuseUnknown = (): never => {
  throw new AppError({
    kind: 'denied',
    code: 'register.key-unknown',
    message:
      'REGISTER_KEY 不是写这个登记簿时所用的密钥。请从备份恢复 .env 中的 REGISTER_KEY；用别的密钥，已发布的内容都会被当作伪造。\n' +
      'REGISTER_KEY is not the key this register was written with. Restore it from the backup of .env; with another key everything published would count as forged.',
  });
};

/** Throws where the register was written with keys of which none is here. A register without any accepts all. */
export const requireKnownKey = async (sql: Sql, keys: readonly string[]): Promise<void> => {
  const known = await readKnown(sql);
  if (known.size > 0 && !keys.some((key) => known.has(toKeyMac(key)))) refuseUnknown();
};

/** As requireKnownKey, and has the register know all of them: as its owner, at start. */
export const introduceRegisterKeys = async (
  { transact }: Pick<Database, 'transact'>,
  keys: readonly string[],
): Promise<void> =>
  transact(async (sql) => {
    await requireKnownKey(sql, keys);
    await sql(
      `insert into gongkai.register_keys as k (key_mac, expunging_sha256) select * from unnest($1::text[], $2::text[])
       on conflict (key_mac) do update set expunging_sha256 = excluded.expunging_sha256 where k.expunging_sha256 is null`,
      [keys.map(toKeyMac), keys.map((key) => toProofSha256(toExpungingProof(key)))],
    );
  });

/** Of a process that decides about the public or checks it; throws where it has no key. */
export const openRegisterMacs = ({ REGISTER_KEY }: Pick<Env, 'REGISTER_KEY'>): RegisterMacs => {
  if (REGISTER_KEY !== undefined) return createRegisterMacs(toRegisterKeys(REGISTER_KEY));
  throw new AppError({
    kind: 'invalid',
    code: 'platform.env',
    message: 'REGISTER_KEY: 缺少，npm start 会生成并写入 .env / missing, npm start makes it',
  });
};
