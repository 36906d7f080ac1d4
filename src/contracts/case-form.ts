// The printed form of a review case (审核单): what it says, what of it the register can be asked for again, and its code.
import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

export type FormDecision = {
  stageIndex: number;
  stageNameZh: string;
  verdict: string;
  reason: string;
  fingerprint: string;
  by: string;
  byName: string;
  /** In whose place; not there where it was their own. */
  insteadOf?: string;
  /** For which department, where the stage asks named ones (会签). */
  departmentId: string | null;
  /** ISO, as all instants of a form. */
  at: string;
};

/** What the register says of the case at the time of printing. */
export type FormRecord = {
  caseId: number;
  type: string;
  documentId: string;
  locale: string;
  fingerprint: string;
  authors: string[];
  submittedBy: string;
  submittedByName: string;
  submittedAt: string;
  /** What the case is about and why, where that is not a plain publication. */
  subject?: string;
  cause?: string;
  /** Names of all stages, in order. */
  stages: string[];
  /** In order of decision. */
  decisions: FormDecision[];
  end: { outcome: string; byName: string; reason: string; at: string } | null;
};

export type FormLine = { label: string; value: string; wide: boolean };

/** What the form shows besides: names and findings as they were that day. */
export type FormShown = {
  siteName: string;
  title: string;
  lines: FormLine[];
  findings: string[];
  /** Of the departments that decided, by id. */
  departments: Record<string, string>;
};

export type CaseForm = { record: FormRecord; shown: FormShown };

/** Of the canonical JSON of all that the form says. */
export const toFormSha256 = (form: CaseForm): string =>
  createHash('sha256')
    .update(canonicalize(form) as string, 'utf8')
    .digest('hex');

/** The code that people read and type: the first 64 bits of the mac, in fours. */
export const toCheckCode = (mac: string): string =>
  (mac.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');
