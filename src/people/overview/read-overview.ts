import { RESERVED_WORKFLOWS } from '../../contracts/case-subject';
import { toStages } from '../../contracts/workflow-stage';
import type { Sql } from '../../platform/sql/sql';
import { type Person, readPeople, readRoles } from '../manage/people-store';
import {
  findWarnings,
  type Held,
  toDeeds,
  toExtents,
  type UnitedStages,
  uniteExtents,
  uniteStages,
} from './deeds';

/** Of the workflow that holds where nothing else is assigned, of those that are assigned, and of those of emergencies and withdrawals. */
const readStages = async (sql: Sql): Promise<UnitedStages> => {
  const rows = await sql<{ workflowId: string; stages: unknown }>(
    `select w.workflow_id as "workflowId", w.stages
     from (select distinct on (workflow_id) workflow_id, stages from gongkai.workflows order by workflow_id, version desc) w
     where w.workflow_id = 'default' or w.workflow_id = any ($1::text[]) or w.workflow_id in (
       select a.one ->> 'workflowId' from (select jsonb_array_elements(v.assignments) as one
         from (select assignments from gongkai.workflow_assignments order by version desc limit 1) v) a)
     order by w.workflow_id <> 'default', array_position($1::text[], w.workflow_id) nulls first, w.workflow_id`,
    [RESERVED_WORKFLOWS],
  );
  return uniteStages(
    rows.map(({ workflowId, stages }) => ({ workflowId, stages: toStages(stages) })),
  );
};

const readHeld = (sql: Sql): Promise<(Held & { roleId: number })[]> =>
  sql(
    `select l.role_id as "roleId", p.action, p.subject from public.admin_permissions p
     join public.admin_permissions_role_lnk l on l.permission_id = p.id`,
  );

const toName = ({ personId, name, active }: Person) => ({ personId, name, active });

/**
 * Who may do what, from the permissions as they are held now: roles × deeds, who holds each role, dangerous combinations
 * of a role or of one person's roles, and stages that nobody could decide at.
 */
export const readOverview = async (sql: Sql) => {
  const [{ stages, passages }, roles, held, people] = [
    await readStages(sql),
    await readRoles(sql),
    await readHeld(sql),
    await readPeople(sql),
  ];
  const described = roles.map((role) => {
    const own = held.filter(({ roleId }) => roleId === role.roleId);
    const extents = toExtents({ code: role.code, held: own }, stages);
    const warnings = findWarnings({ powers: extents, codes: [role.code], held: own }, passages);
    const holders = people.filter((one) => one.roles.some(({ roleId }) => roleId === role.roleId));
    return { ...role, extents, warnings, people: holders.map(toName), held: own };
  });
  const personWarnings = people
    .filter(({ active }) => active)
    .map((person) => {
      const own = described.filter(({ roleId }) =>
        person.roles.some((role) => role.roleId === roleId),
      );
      const powers = uniteExtents(own.map(({ extents }) => extents));
      const codes = person.roles.map(({ code }) => code);
      const ofRoles = new Set(own.flatMap(({ warnings }) => warnings));
      // What a single role is warned of already is not said again of everybody who holds it.
      const warnings = findWarnings(
        { powers, codes, held: own.flatMap((role) => role.held) },
        passages,
      ).filter((code) => !ofRoles.has(code));
      return { ...toName(person), warnings };
    })
    .filter(({ warnings }) => warnings.length > 0);
  const unmanned = stages.filter(
    ({ key }) =>
      !described.some(
        (one) => one.extents[`decide.${key}`] === 'all' && one.people.some(({ active }) => active),
      ),
  );
  return {
    deeds: toDeeds(stages),
    roles: described.map(({ held: _held, ...role }) => role),
    personWarnings,
    unmannedStages: unmanned.map(({ nameZh, nameEn }) => ({ nameZh, nameEn })),
  };
};
