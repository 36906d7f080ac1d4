import type { Recorded, SiteProposalFacts } from '../../../../src/contracts/register-macs';
import type { SiteFacts } from '../../../../src/contracts/site-facts';
import type { SiteColumn } from '../../../../src/contracts/site-settings';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { GivenWord } from './ports';

export type SiteProposal = { facts: Recorded<SiteProposalFacts>; isOver: boolean };

export type SiteProposalStore = {
  /** What readers see; null where nobody gave any. */
  readFacts(sql: Sql): Promise<SiteFacts | null>;
  /** The columns that readers see. */
  readColumns(sql: Sql): Promise<SiteColumn[]>;
  hasWaiting(sql: Sql): Promise<boolean>;
  insertProposal(sql: Sql, proposal: SiteProposalFacts & { mac: string }): Promise<void>;
  find(sql: Sql, proposalId: number): Promise<SiteProposal | null>;
  insertWord(sql: Sql, word: GivenWord & { mac: string }): Promise<void>;
};
