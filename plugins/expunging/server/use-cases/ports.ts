import type { ItemKey } from '../../../../src/contracts/item';
import type {
  ExpungingEndFacts,
  ExpungingRequestFacts,
  Recorded,
} from '../../../../src/contracts/register-macs';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { KnownRevision } from '../core/check-request';
import type { StandingRequest } from '../core/may-confirm';

export type ReadRequest = Omit<StandingRequest, 'isGenuine'> & {
  item: ItemKey;
  facts: Recorded<ExpungingRequestFacts>;
};

export type ExpungingStore = {
  readRevisions(sql: Sql, item: ItemKey): Promise<KnownRevision[]>;
  insertRequest(sql: Sql, request: ExpungingRequestFacts & { mac: string }): Promise<number>;
  /** Of whose item a request is; null: there is no such request. */
  readItem(sql: Sql, expungingId: number): Promise<ItemKey | null>;
  readRequest(sql: Sql, expungingId: number): Promise<ReadRequest | null>;
  insertEnd(sql: Sql, end: ExpungingEndFacts & { mac: string }): Promise<void>;
  /** Removes the bytes and blanks the words, by the register's own function. */
  expunge(sql: Sql, expungingId: number, proof: string): Promise<void>;
};
