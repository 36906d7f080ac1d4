import type { Actor } from '../../../../src/contracts/actor';
import type { NamedKind } from '../../../../src/contracts/named';
import type { Outcome } from '../../../../src/contracts/outcome';
import type { RegisterMacs } from '../../../../src/contracts/register-macs';
import type { Clock } from '../../../../src/platform/clock';
import type { Database } from '../../../../src/platform/sql/sql';
import { checkProposal, toNames, toPlace } from '../core/check-proposal';
import { refuse } from '../core/refuse';
import type { ProposalStore } from './ports';

type Deps = { database: Database; clock: Clock; macs: RegisterMacs; proposals: ProposalStore };
export type ProposeInput = {
  kind: NamedKind;
  documentId: string;
  nameZh: string;
  nameEn: string;
  slug: string;
  /** Not given: as it is. */
  order?: unknown;
  parentId?: string | null | undefined;
  reason: string;
};

/** Proposes other names or another place of a column or department, with a reason; nothing changes until another person confirms it. */
export const createProposeNames =
  ({ database, clock, macs, proposals }: Deps) =>
  ({ kind, documentId, reason: given, ...fields }: ProposeInput, by: Actor): Promise<Outcome> =>
    database.transact(async (sql): Promise<Outcome> => {
      await proposals.lock(sql);
      const known = await proposals.readKnown(sql, kind, documentId);
      if (!known) return refuse('names.not-there');
      const reason = given.trim();
      const names = toNames(kind, fields);
      const place = toPlace(kind, fields, known.place);
      const problem = checkProposal(
        { names, place, reason },
        { kind, documentId, before: known, columns: known.columns },
      );
      if (problem) return refuse(problem.refusal, problem.path);
      if (await proposals.hasWaiting(sql, kind, documentId)) return refuse('names.waiting');
      const { names: from } = known;
      const facts = {
        ...{ kind, documentId, fromZh: from.zh, fromEn: from.en, fromSlug: from.slug },
        ...{ toZh: names.zh, toEn: names.en, toSlug: names.slug, reason },
        ...{ fromPlace: known.place, toPlace: place },
        ...{ proposedBy: by.ref, proposedByName: by.name, proposedAt: clock.now() },
      };
      await proposals.insertProposal(sql, { ...facts, mac: macs.make('name-proposal', facts) });
      return { ok: true };
    });
