import type { Actor } from '../../../../src/contracts/actor';
import type { Account } from '../../../../src/contracts/channel';
import type { Sql } from '../../../../src/platform/sql/sql';

/** The newest of an account; entryId 0: nobody has set it yet. */
export type AccountEntry = { entryId: number; connector: string; settings: Record<string, string> };

export type SecretFacts = {
  name: string;
  kind: 'entered' | 'given';
  expiresAt: Date | null;
  savedAt: Date;
  /** It opens with a key that we have, for the account as it is now. */
  readable: boolean;
};

/** How an account stands; its card. */
export type AccountStanding = {
  paused: { reason: string; by: string; at: Date } | null;
  parked: { code: string; message: string; at: Date } | null;
  lastSuccessAt: Date | null;
  oldestWaitingAt: Date | null;
  waiting: number;
  forPerson: number;
  unconfirmed: number;
  failed: number;
};
export type ListedAccount = Account & {
  entry: AccountEntry & { savedByName: string; savedAt: Date | null };
  standing: AccountStanding;
};

export type AccountStore = {
  list(sql: Sql): Promise<ListedAccount[]>;
  /** Locked until the transaction ends; null: no such account. */
  lock(sql: Sql, accountId: string): Promise<{ account: Account; entry: AccountEntry } | null>;
  read(sql: Sql, accountId: string): Promise<{ account: Account; entry: AccountEntry } | null>;
  /** Sending or unconfirmed at it. */
  hasOpenDeliveries(sql: Sql, accountId: string): Promise<boolean>;
  save(
    sql: Sql,
    entry: Omit<AccountEntry, 'entryId'> & { accountId: string; secretsSet: readonly string[] },
    by: Actor,
  ): Promise<void>;
  pause(
    sql: Sql,
    accountId: string,
    pause: { isPaused: boolean; reason: string },
    by: Actor,
  ): Promise<void>;
  /** What its service refused may be tried again. */
  unpark(sql: Sql, accountId: string): Promise<void>;
  recordCheck(sql: Sql, accountId: string, by: Actor): Promise<void>;
};

export type SecretStore = {
  /** `owner`: see toSecretsOwner. */
  list(sql: Sql, accountId: string, owner: string): Promise<SecretFacts[]>;
  /** null: none, expired, or sealed with a key that is gone or for another owner. */
  open(sql: Sql, accountId: string, owner: string, name: string): Promise<string | null>;
  put(
    sql: Sql,
    accountId: string,
    owner: string,
    secret: { name: string; value: string; kind: 'entered' | 'given'; expiresAt: Date | null },
  ): Promise<void>;
  removeAll(sql: Sql, accountId: string): Promise<void>;
  /** Names of accounts of which something is sealed with another key than the first. */
  findUnderOldKeys(sql: Sql): Promise<{ accountId: string; name: string; sealed: string }[]>;
  /** Seals anew under the first key what an older one sealed; false where none opens it. */
  reseal(
    sql: Sql,
    owner: string,
    old: { accountId: string; name: string; sealed: string },
  ): Promise<boolean>;
};
