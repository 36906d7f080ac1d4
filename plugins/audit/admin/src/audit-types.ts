import type { ItemType } from '../../../../src/contracts/item';

export type AuditEvent = {
  auditId: number;
  action: string;
  actor: string;
  /** '' for the system; null: an account that is gone. */
  actorName: string | null;
  detail: Record<string, unknown>;
  happenedAt: string;
  sealed: boolean;
  item: { type: ItemType; documentId: string; locale: string; title: string | null } | null;
  caseId: number | null;
  personName: string | null;
  facts: Record<string, unknown>;
};
export type Events = { results: AuditEvent[]; hasOlder: boolean };
export type EventsQuery = {
  action?: string;
  actor?: string;
  from?: string;
  to?: string;
  before?: string;
  pageSize?: string;
};
export type AuditState = {
  sealNumber: number | null;
  sha256: string | null;
  sealedAt: string | null;
  unsealed: number;
  actors: { actor: string; name: string }[];
  actions: string[];
};
