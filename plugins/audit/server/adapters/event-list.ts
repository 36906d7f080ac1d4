import { personName } from '../../../../src/platform/sql/person-name';
import type { Sql } from '../../../../src/platform/sql/sql';

export type EventRow = {
  auditId: number;
  action: string;
  actor: string;
  /** null: an account that is gone. */
  actorName: string | null;
  subjectTable: string;
  subjectId: string;
  detail: Record<string, unknown>;
  happenedAt: Date;
  sealed: boolean;
};
export type EventFilter = {
  action?: string;
  actor?: string;
  from?: string;
  to?: string;
  before?: number;
  pageSize: number;
};

const NAME = personName('u');

/** Newest first, one more than asked for where there are older ones: counting an archive would take longer than reading a page. */
export const listEvents = (sql: Sql, filter: EventFilter): Promise<EventRow[]> =>
  sql<EventRow>(
    `select a.audit_id as "auditId", a.action, a.actor, a.subject_table as "subjectTable", a.subject_id as "subjectId", a.detail,
       a.happened_at as "happenedAt", exists (select 1 from gongkai.audit_seals s where s.audit_id = a.audit_id) as sealed,
       case when a.actor = 'system' then '' else coalesce(
         (select ${NAME} from public.admin_users u where a.actor = 'admin:' || u.id),
         (select t.name from public.strapi_api_tokens t where a.actor = 'api-token:' || t.id)) end as "actorName"
     from (select * from gongkai.audit
       where ($1::text is null or action = $1) and ($2::text is null or actor = $2)
         and ($3::text is null or happened_at >= ($3 || ' 00:00:00+08')::timestamptz)
         and ($4::text is null or happened_at < ($4 || ' 00:00:00+08')::timestamptz + interval '1 day')
         and ($5::bigint is null or audit_id < $5)
       order by audit_id desc limit $6) a order by a.audit_id desc`,
    [
      filter.action ?? null,
      filter.actor ?? null,
      filter.from ?? null,
      filter.to ?? null,
      filter.before ?? null,
      filter.pageSize + 1,
    ],
  );

export type SealState = {
  sealNumber: number | null;
  sha256: string | null;
  sealedAt: Date | null;
  unsealed: number;
};

/** The end of the chain, to be kept outside now and then, and how many rows wait for their seal. */
export const readSealState = async (sql: Sql): Promise<SealState> => {
  const [state] = await sql<SealState>(
    `select s.seal_number as "sealNumber", s.sha256, s.sealed_at as "sealedAt",
       (select count(*) from (select 1 from gongkai.unsealed_audit limit 100000) u) as unsealed
     from (select 1) one left join lateral (select * from gongkai.audit_seals order by seal_number desc limit 1) s on true`,
  );
  return state ?? { sealNumber: null, sha256: null, sealedAt: null, unsealed: 0 };
};

/** Whom one may ask for. */
export const readActors = (sql: Sql): Promise<{ actor: string; name: string }[]> =>
  sql(
    `select 'admin:' || u.id as actor, ${NAME} as name from public.admin_users u
     union all select 'api-token:' || t.id, t.name from public.strapi_api_tokens t order by name`,
  );
