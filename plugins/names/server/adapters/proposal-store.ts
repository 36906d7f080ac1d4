import type { NamedKind } from '../../../../src/contracts/named';
import type { NameProposalFacts, Recorded } from '../../../../src/contracts/register-macs';
import type { NameWordFacts } from '../../../../src/contracts/register-macs';
import { type SiteColumn, siteSettings } from '../../../../src/contracts/site-settings';
import { nameProposalFacts, nameWordFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Proposal, ProposalStore } from '../use-cases/ports';

const OVER = 'exists (select from gongkai.name_words w where w.proposal_id = p.proposal_id)';

const readSettings = async (sql: Sql) => {
  const [row] = await sql<{ settings: unknown }>(
    'select settings from gongkai.site_settings_versions order by version desc limit 1',
  );
  return row ? siteSettings.parse(row.settings) : null;
};

export const proposalStore: ProposalStore = {
  // The lock that a version of the site settings takes too: what is confirmed is what is changed.
  lock: async (sql) => {
    await sql("select pg_advisory_xact_lock(hashtextextended('site/settings', 0))");
  },

  readKnown: async (sql, kind, documentId) => {
    const settings = await readSettings(sql);
    const columns = settings?.columns ?? [];
    const column = columns.find(({ id }) => kind === 'column' && id === documentId);
    const departments = kind === 'department' ? (settings?.departments ?? []) : [];
    const row = column ?? departments.find(({ id }) => id === documentId);
    if (!row) return null;
    const names = { zh: row.nameZh, en: row.nameEn, slug: column?.slug ?? null };
    return { names, place: { order: row.order, parentId: column?.parentId ?? null }, columns };
  },

  hasWaiting: async (sql, kind, documentId) => {
    const rows = await sql(
      `select from gongkai.name_proposals p where p.kind = $1 and p.document_id = $2 and not ${OVER} limit 1`,
      [kind, documentId],
    );
    return rows.length > 0;
  },

  insertProposal: async (sql, { mac, ...facts }) => {
    await sql(
      `insert into gongkai.name_proposals (kind, document_id, from_zh, from_en, from_slug, to_zh, to_en, to_slug, from_place,
         to_place, reason, proposed_by, proposed_by_name, proposed_at, mac)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb, $11, $12, $13, $14, $15)`,
      [
        ...[facts.kind, facts.documentId, facts.fromZh, facts.fromEn, facts.fromSlug],
        ...[facts.toZh, facts.toEn, facts.toSlug],
        ...[facts.fromPlace, facts.toPlace].map((place) => place && JSON.stringify(place)),
        facts.reason,
        ...[facts.proposedBy, facts.proposedByName, facts.proposedAt, mac],
      ],
    );
  },

  find: async (sql, proposalId) => {
    const [row] = await sql<Proposal>(
      `select ${nameProposalFacts('p')} as facts, ${OVER} as "isOver" from gongkai.name_proposals p where p.proposal_id = $1`,
      [proposalId],
    );
    return row ?? null;
  },

  insertWord: async (sql, { mac, ...word }) => {
    await sql(
      `insert into gongkai.name_words (proposal_id, verdict, reason, given_by, given_by_name, given_at, mac)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[word.proposalId, word.verdict, word.reason],
        ...[word.givenBy, word.givenByName, word.givenAt, mac],
      ],
    );
  },
};

export type ListedProposal = {
  proposalId: number;
  facts: Recorded<NameProposalFacts>;
  word: Recorded<NameWordFacts> | null;
};
/** waiting: those that nobody has answered; all: theirs and others. */
type ProposalQuery = { state: 'waiting' | 'all'; page: number; pageSize: number };

const LISTED = `select p.proposal_id as "proposalId", ${nameProposalFacts('p')} as facts,
    case when w.proposal_id is not null then ${nameWordFacts('w')} end as word
  from gongkai.name_proposals p left join gongkai.name_words w using (proposal_id)`;

/** Those that wait come first, then the newest. */
export const listProposals = async (
  sql: Sql,
  { state, page, pageSize }: ProposalQuery,
): Promise<{ rows: ListedProposal[]; total: number }> => {
  const wanted = `($1 = 'all' or not ${OVER})`;
  const [count] = await sql<{ total: number }>(
    `select count(*)::int as total from gongkai.name_proposals p where ${wanted}`,
    [state],
  );
  const rows = await sql<ListedProposal>(
    `${LISTED} where ${wanted} order by w.proposal_id is not null, p.proposal_id desc limit $2 offset $3`,
    [state, pageSize, (page - 1) * pageSize],
  );
  return { rows, total: count?.total ?? 0 };
};

/** As readers see them now. */
export const readColumns = async (sql: Sql): Promise<SiteColumn[]> =>
  (await readSettings(sql))?.columns ?? [];

/** The one that waits. */
export const readWaiting = async (
  sql: Sql,
  kind: NamedKind,
  documentId: string,
): Promise<ListedProposal | null> => {
  const [row] = await sql<ListedProposal>(
    `${LISTED} where p.kind = $1 and p.document_id = $2 and w.proposal_id is null order by p.proposal_id desc limit 1`,
    [kind, documentId],
  );
  return row ?? null;
};
