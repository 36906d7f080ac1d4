// What review asks of the desk's own tables: roles and departments by name. Read alone.
import { SUPER_ADMIN } from '../../../../src/contracts/actor';
import type { Sql } from '../../../../src/platform/sql/sql';

export type DecidingRole = { code: string; nameZh: string; mayDecide: boolean };
export type Named = { id: string; nameZh: string; nameEn: string };

/** The super admin holds every permission and is no role that decides. */
export const readDecidingRoles = (sql: Sql): Promise<DecidingRole[]> =>
  sql<DecidingRole>(
    `select r.code, r.name as "nameZh", exists (select 1 from public.admin_permissions_role_lnk l
         join public.admin_permissions p on p.id = l.permission_id
         where l.role_id = r.id and p.action = 'plugin::review.decide') as "mayDecide"
     from public.admin_roles r where r.code <> $1 order by r.id`,
    [SUPER_ADMIN],
  );

export const readDepartmentNames = async (sql: Sql, ids: readonly string[]): Promise<Named[]> =>
  ids.length === 0
    ? []
    : sql<Named>(
        `select distinct on (document_id) document_id as id, coalesce(name_zh, '') as "nameZh", coalesce(name_en, '') as "nameEn"
         from public.departments where document_id = any ($1) order by document_id, id`,
        [ids],
      );
