import type { DelegationFacts, Recorded } from '../../../../src/contracts/register-macs';
import { personName } from '../../../../src/platform/sql/person-name';
import { delegationFacts } from '../../../../src/platform/sql/recorded-facts';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { Decider } from '../core/check-delegation';
import type { DelegationEnd, DelegationStore } from '../use-cases/ports';

/** Active people of a role that decides. The super admin holds every permission and is no role that decides. */
export const readDeciders = (sql: Sql): Promise<(Decider & { roles: string[] })[]> =>
  sql(
    `select 'admin:' || u.id as ref, ${personName('u')} as name, array_agg(r.name order by r.id) as roles
     from public.admin_users u join public.admin_users_roles_lnk l on l.user_id = u.id join public.admin_roles r on r.id = l.role_id
     where coalesce(u.is_active, false) and r.code <> 'strapi-super-admin' and exists (
       select from public.admin_permissions_role_lnk k join public.admin_permissions p on p.id = k.permission_id
       where k.role_id = r.id and p.action = 'plugin::review.decide')
     group by u.id order by name`,
  );

const NOT_ENDED = `not exists (select from gongkai.delegation_ends e where e.delegation_id = d.delegation_id)`;

/** What the register raises where another delegation of these days came first. */
const OVERLAPS = 'GK045';

export const delegationStore: DelegationStore = {
  readStanding: (sql, today) =>
    sql(
      `select d.delegator, d.delegate, d.from_on as "fromOn", d.until_on as "untilOn"
       from gongkai.delegations d where d.until_on >= $1 and ${NOT_ENDED}`,
      [today],
    ),

  insert: async (sql, { mac, ...facts }) => {
    try {
      const [row] = await sql<{ delegationId: number }>(
        `insert into gongkai.delegations (delegator, delegator_name, delegate, delegate_name, from_on, until_on, cause,
           made_by, made_by_name, made_at, mac)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning delegation_id as "delegationId"`,
        [
          ...[facts.delegator, facts.delegatorName, facts.delegate, facts.delegateName],
          ...[facts.fromOn, facts.untilOn, facts.cause],
          ...[facts.madeBy, facts.madeByName, facts.madeAt, mac],
        ],
      );
      return row?.delegationId ?? null;
    } catch (error) {
      if ((error as { code?: string }).code !== OVERLAPS) throw error;
      return null;
    }
  },

  readOpen: async (sql, { delegationId, today }) => {
    const [row] = await sql<{ delegator: string; isOpen: boolean }>(
      `select d.delegator, d.until_on >= $2 and ${NOT_ENDED} as "isOpen" from gongkai.delegations d where d.delegation_id = $1`,
      [delegationId, today],
    );
    return row ?? null;
  },

  end: async (sql, { delegationId, endedBy, endedByName, endedAt }: DelegationEnd) => {
    const rows = await sql(
      `insert into gongkai.delegation_ends (delegation_id, ended_by, ended_by_name, ended_at)
       values ($1, $2, $3, $4) on conflict (delegation_id) do nothing returning delegation_id`,
      [delegationId, endedBy, endedByName, endedAt],
    );
    return rows.length > 0;
  },
};

export type ListedDelegation = {
  facts: Recorded<DelegationFacts>;
  delegationId: number;
  /** Whether both accounts are open. */
  active: boolean;
  endedAt: Date | null;
  endedByName: string | null;
};

const isActive = (ref: string) =>
  `exists (select from public.admin_users u where u.id = substr(${ref}, 7)::int and u.is_active)`;

/** Those of a person, whose place is taken or who takes one; null: everybody's. The last to end come first. */
export const readDelegations = (
  sql: Sql,
  { person, limit }: { person: string | null; limit: number },
): Promise<ListedDelegation[]> =>
  sql<ListedDelegation>(
    `select ${delegationFacts('d')} as facts, d.delegation_id as "delegationId",
       ${isActive('d.delegator')} and ${isActive('d.delegate')} as active, e.ended_at as "endedAt", e.ended_by_name as "endedByName"
     from gongkai.delegations d left join gongkai.delegation_ends e using (delegation_id)
     where $1::text is null or $1 in (d.delegator, d.delegate)
     order by e.delegation_id is not null, d.until_on desc, d.delegation_id desc limit $2`,
    [person, limit],
  );
