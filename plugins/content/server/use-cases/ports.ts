import type { Actor } from '../../../../src/contracts/actor';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { ReadNumber, SeriesSerials } from '../core/index-number';

export type NumberRow = {
  number: string;
  documentId: string;
  reservedByName: string;
  reservedAt: Date;
  /** 'imported': held by a batch of an old site that is not taken over yet. */
  state: 'public' | 'in-review' | 'withdrawn' | 'draft' | 'imported';
  /** The index number that the public reads on this document now. */
  publicNumber: string | null;
};

/** A document as messages name it. */
export type NamedDocument = {
  documentId: string;
  title: string | null;
  documentNumber: string | null;
};

/** Numbers of normative documents in the register. */
export type NumberStore = {
  /** One at a time until the transaction ends: whoever reserves or claims a number. */
  lockNumbers(sql: Sql): Promise<void>;
  /** false: somebody has this number already, or it is held for somebody. */
  reserve(
    sql: Sql,
    input: { number: string; read: ReadNumber | null; documentId: string; by: Actor; at: Date },
  ): Promise<boolean>;
  /** Index numbers of a document, the newest first. */
  readOwn(sql: Sql, documentId: string): Promise<string[]>;
  /** The document that an index number belongs to, or is held for while it waits in a batch of an old site. */
  readHolder(sql: Sql, number: string): Promise<string | null>;
  /** 0: none in this series yet. */
  readHighestSerial(sql: Sql, series: string): Promise<number>;
  /** Another document, under review or public, that carries this document number. */
  readDocumentNumberHolder(sql: Sql, number: string, documentId: string): Promise<string | null>;
  listNumbers(sql: Sql, page: { limit: number; offset: number }): Promise<NumberRow[]>;
  countNumbers(sql: Sql): Promise<number>;
  readSerials(sql: Sql): Promise<SeriesSerials[]>;
  /** Numbers that came without their place in a series: from an old site, or older than the rule. */
  readUnplaced(sql: Sql): Promise<string[]>;
};

/** Names of normative documents that have a working copy, in the locale asked for or another. */
export type NameDocuments = (
  sql: Sql,
  documentIds: readonly string[],
  locale: string,
) => Promise<NamedDocument[]>;
