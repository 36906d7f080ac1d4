// The chain of the audit. sha256 is arithmetic, so node:crypto is allowed in this core.
import { createHash } from 'node:crypto';

import type { Finding } from '../../../../src/contracts/finding';

/** What the first seal follows. */
export const FIRST_PREVIOUS = '0'.repeat(64);

/** An audit row as it is sealed: `text` is its canonical text, made by PostgreSQL (see audit-store). */
export type Sealable = { auditId: number; text: string };

export type Seal = { sealNumber: number; auditId: number; previousSha256: string; sha256: string };
export type ChainEnd = { sealNumber: number; sha256: string };

export const CHAIN_START: ChainEnd = { sealNumber: 0, sha256: FIRST_PREVIOUS };

/** Hash of one link: former hash, place in the chain, canonical text, parted by line feeds that none of them holds. */
export const toSealHash = (previousSha256: string, sealNumber: number, text: string): string =>
  createHash('sha256').update(`${previousSha256}\n${sealNumber}\n${text}`, 'utf8').digest('hex');

/** Seals for the rows in the order given, as they follow the chain's end. */
export const chainRows = (end: ChainEnd, rows: readonly Sealable[]): Seal[] => {
  let { sealNumber, sha256 } = end;
  return rows.map(({ auditId, text }) => {
    const previousSha256 = sha256;
    sealNumber += 1;
    sha256 = toSealHash(previousSha256, sealNumber, text);
    return { sealNumber, auditId, previousSha256, sha256 };
  });
};

const toFinding = (code: string, where: string, message: string): Finding => ({
  code,
  message,
  where,
  repairable: false,
});

/**
 * Whether a stored seal follows the end before it and still fits its audit row. Each fault is named where it lies: the next
 * link is judged from what is stored here, not from what should have been.
 */
export const checkLink = (end: ChainEnd, seal: Seal & { text: string | null }): Finding[] => {
  const where = `audit_seals/${seal.sealNumber}`;
  const row = `audit/${seal.auditId}`;
  if (seal.sealNumber !== end.sealNumber + 1) {
    const message = `封存链缺少第 ${end.sealNumber + 1} 至 ${seal.sealNumber - 1} 号：已被删除。`;
    return [toFinding('audit.seal-missing', `audit_seals/${end.sealNumber + 1}`, message)];
  }
  if (seal.previousSha256 !== end.sha256) {
    const message = `第 ${seal.sealNumber} 号封存与前一号不相接：链被改动、插入或调换次序。`;
    return [toFinding('audit.seal-broken', where, message)];
  }
  if (seal.text === null) {
    const message = `第 ${seal.sealNumber} 号封存的审计记录 ${seal.auditId} 不存在：已被删除。`;
    return [toFinding('audit.row-missing', row, message)];
  }
  if (toSealHash(seal.previousSha256, seal.sealNumber, seal.text) !== seal.sha256) {
    const message = `审计记录 ${seal.auditId} 与第 ${seal.sealNumber} 号封存不符：封存后被改动或调换。`;
    return [toFinding('audit.row-changed', row, message)];
  }
  return [];
};
