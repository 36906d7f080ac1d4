import type {
  NameWordFacts,
  Recorded,
  SiteProposalFacts,
} from '../../../../src/contracts/register-macs';
import type { SiteFacts } from '../../../../src/contracts/site-facts';
import { siteFacts } from '../../../../src/contracts/site-facts';
import { type SiteSettings, siteSettings } from '../../../../src/contracts/site-settings';
import { nameWordFacts, siteProposalFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { SiteProposal, SiteProposalStore } from '../use-cases/site-ports';

const OVER = 'exists (select from gongkai.site_words w where w.proposal_id = p.proposal_id)';

const readSettings = async (sql: Sql): Promise<SiteSettings | undefined> => {
  const [row] = await sql<{ settings: unknown }>(
    'select settings from gongkai.site_settings_versions order by version desc limit 1',
  );
  return row && siteSettings.parse(row.settings);
};

export const siteProposalStore: SiteProposalStore = {
  readFacts: async (sql) => (await readSettings(sql))?.facts ?? null,
  readColumns: async (sql) => (await readSettings(sql))?.columns ?? [],

  hasWaiting: async (sql) => {
    const rows = await sql(`select from gongkai.site_proposals p where not ${OVER} limit 1`);
    return rows.length > 0;
  },

  insertProposal: async (sql, { mac, ...facts }) => {
    await sql(
      `insert into gongkai.site_proposals (from_facts, to_facts, reason, proposed_by, proposed_by_name, proposed_at, mac)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[facts.fromFacts, facts.toFacts, facts.reason],
        ...[facts.proposedBy, facts.proposedByName, facts.proposedAt, mac],
      ],
    );
  },

  find: async (sql, proposalId) => {
    const [row] = await sql<SiteProposal>(
      `select ${siteProposalFacts('p')} as facts, ${OVER} as "isOver" from gongkai.site_proposals p where p.proposal_id = $1`,
      [proposalId],
    );
    return row ?? null;
  },

  insertWord: async (sql, { mac, ...word }) => {
    await sql(
      `insert into gongkai.site_words (proposal_id, verdict, reason, given_by, given_by_name, given_at, mac)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[word.proposalId, word.verdict, word.reason],
        ...[word.givenBy, word.givenByName, word.givenAt, mac],
      ],
    );
  },
};

export type ListedSiteProposal = {
  proposalId: number;
  facts: Recorded<SiteProposalFacts>;
  word: Recorded<NameWordFacts> | null;
};

/** The newest, the one that waits among them. */
export const listSiteProposals = (sql: Sql, limit: number): Promise<ListedSiteProposal[]> =>
  sql(
    `select p.proposal_id as "proposalId", ${siteProposalFacts('p')} as facts,
       case when w.proposal_id is not null then ${nameWordFacts('w')} end as word
     from gongkai.site_proposals p left join gongkai.site_words w using (proposal_id)
     order by p.proposal_id desc limit $1`,
    [limit],
  );

/** Facts of a row; null where it holds none that can be read (a forged one). */
export const readFactsText = (text: string | null): SiteFacts | null => {
  if (text === null) return null;
  const read = siteFacts.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
};
