import type { DelegationFacts } from '../../../../src/contracts/register-macs';
import type { Sql } from '../../../../src/platform/sql/sql';

export type DelegationEnd = {
  delegationId: number;
  endedBy: string;
  endedByName: string;
  endedAt: Date;
};

/** The register's delegations. */
export type DelegationStore = {
  /** Neither ended nor over on this day. */
  readStanding(
    sql: Sql,
    today: string,
  ): Promise<Pick<DelegationFacts, 'delegator' | 'delegate' | 'fromOn' | 'untilOn'>[]>;
  /** Its number; null where another one of these days came first. */
  insert(sql: Sql, facts: DelegationFacts & { mac: string }): Promise<number | null>;
  readOpen(
    sql: Sql,
    asked: { delegationId: number; today: string },
  ): Promise<{ delegator: string; isOpen: boolean } | null>;
  /** false: somebody ended it before. */
  end(sql: Sql, end: DelegationEnd): Promise<boolean>;
};
