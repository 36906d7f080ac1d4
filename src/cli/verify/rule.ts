import type { Finding } from '../../contracts/finding';
import type { Sql } from '../../platform/sql/sql';

/** One check: a name for people, and what it found. An empty list means that all is as it should be. */
export type Check = { nameZh: string; nameEn: string; run(): Promise<Finding[]> };

/**
 * An invariant as a question to the register: the statement answers one row for each thing that breaks it, with its place
 * and what is to be said of it. Parameters: $1, the most rows to name.
 */
export type Rule = {
  code: string;
  /** Selects `place` (as `publications/42`) and `detail` (Chinese, what is wrong with it; may be ''). */
  statement: string;
  /** Chinese: what should be. */
  message: string;
  repairable?: boolean;
};

/** Asks every rule in turn; names at most `limit` rows of each. */
export const runRules = async (
  sql: Sql,
  rules: readonly Rule[],
  limit: number,
): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const { code, statement, message, repairable = false } of rules) {
    const rows = await sql<{ place: string; detail: string }>(
      `select place, detail from (${statement}) broken order by place limit $1`,
      [limit],
    );
    for (const { place, detail } of rows) {
      const said = detail === '' ? message : `${message}（${detail}）`;
      findings.push({ code, message: `${place}：${said}`, where: place, repairable });
    }
  }
  return findings;
};
