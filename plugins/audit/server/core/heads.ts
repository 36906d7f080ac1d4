// Ends of the chain, noted once a day outside of the database: who owns the database could forge a whole chain, but not one
// whose end stands elsewhere.
import type { Finding } from '../../../../src/contracts/finding';
import type { ChainEnd } from './chain';

/** The chain's end as of a day ('YYYY-MM-DD' of Beijing). */
export type Head = ChainEnd & { day: string };

const LINE = /^(\d{4}-\d{2}-\d{2}) (\d{1,15}) ([0-9a-f]{64})$/;

/** '2026-11-27 1234 <sha256>' */
export const toLine = ({ day, sealNumber, sha256 }: Head): string =>
  `${day} ${sealNumber} ${sha256}`;

/** null: not a line of ours. */
export const readLine = (line: string): Head | null => {
  const [, day, number, sha256] = LINE.exec(line) ?? [];
  return day && number && sha256 ? { day, sealNumber: Number(number), sha256 } : null;
};

/** What a noted head says against the chain; `sha256` is that of the seal with its number now, null: there is none. */
export const checkHead = (head: Head, sha256: string | null): Finding | null => {
  if (sha256 === head.sha256) return null;
  const message =
    sha256 === null
      ? `${head.day} 记下的链首是第 ${head.sealNumber} 号封存，登记簿里已没有：之后的审计记录被截去，或数据库恢复到了更早的备份。`
      : `${head.day} 记下的链首（第 ${head.sealNumber} 号封存）与登记簿不符：该日以前的审计记录被整体改写。`;
  const where = `audit_seals/${head.sealNumber}`;
  return { code: 'audit.head-differs', message, where, repairable: false };
};

export const toUnreadable = (place: number): Finding => ({
  code: 'audit.head-unreadable',
  message: `每日链首文件的第 ${place} 行不可识别：文件被改动过，或写入时磁盘已满。`,
  where: `audit-heads.txt:${place}`,
  repairable: false,
});
