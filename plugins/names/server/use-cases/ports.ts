import type { NamedKind, Names, Place } from '../../../../src/contracts/named';
import type {
  NameProposalFacts,
  NameWordFacts,
  Recorded,
} from '../../../../src/contracts/register-macs';
import type { SiteColumn } from '../../../../src/contracts/site-settings';
import type { Sql } from '../../../../src/platform/sql/sql';

/** What readers see of one, and all columns as they see them. */
export type Known = { names: Names; place: Place; columns: SiteColumn[] };

/** An answer with who gave it and when; its code is added. */
export type GivenWord = Omit<NameWordFacts, 'givenAt'> & { givenAt: Date };

export type Proposal = { facts: Recorded<NameProposalFacts>; isOver: boolean };

export type ProposalStore = {
  /** Waits for other transactions that change site settings. */
  lock(sql: Sql): Promise<void>;
  readKnown(sql: Sql, kind: NamedKind, documentId: string): Promise<Known | null>;
  hasWaiting(sql: Sql, kind: NamedKind, documentId: string): Promise<boolean>;
  insertProposal(sql: Sql, proposal: NameProposalFacts & { mac: string }): Promise<void>;
  find(sql: Sql, proposalId: number): Promise<Proposal | null>;
  insertWord(sql: Sql, word: GivenWord & { mac: string }): Promise<void>;
};
