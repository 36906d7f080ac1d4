import type { Core } from '@strapi/strapi';

import type { Actor } from '../../contracts/actor';
import type { Absent } from '../../contracts/delegation';
import {
  type Departments,
  type DepartmentScope,
  isWithin,
  type ItemPlace,
  OTHER_DEPARTMENT,
  toReadingBounds,
  toWritingBounds,
} from '../../contracts/department-scope';
import { type ItemKey, type ItemType, toUid } from '../../contracts/item';
import { isCalledUpon, toStages } from '../../contracts/workflow-stage';
import { AppError } from '../../platform/app-error';
import { departmentsOf } from '../../platform/sql/departments-of';
import { prepared } from '../../platform/sql/prepared';
import type { Sql } from '../../platform/sql/sql';

type JoinTable = {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
};

/** Reads from Strapi's metadata where an item names its department, so that no table name is written twice. */
const toStatement = (strapi: Core.Strapi, type: ItemType): string => {
  const { tableName, attributes } = strapi.db.metadata.get(toUid(type));
  const { joinTable } = attributes.department as unknown as { joinTable: JoinTable };
  const target = strapi.db.metadata.get('api::department.department').tableName;
  return `select r.document_id as "departmentId", 'admin:' || t.created_by_id as "createdBy"
    from public.${tableName} t left join public.${joinTable.name} j on j.${joinTable.joinColumn.name} = t.id
    left join public.${target} r on r.id = j.${joinTable.inverseJoinColumn.name}
    where t.document_id = $1 order by t.locale = $2 desc, t.locale limit 1`;
};

const OF_CASE = `select convert_from(b.bytes, 'UTF8')::jsonb ->> 'departmentId' as "departmentId", null as "createdBy", c.stages
  from gongkai.review_cases c join gongkai.revision_bytes b using (fingerprint)`;

type CasePlace = ItemPlace & { stages: unknown };

const readCasePlace = async (sql: Sql, caseId: number): Promise<CasePlace | undefined> =>
  (await sql<CasePlace>(`${OF_CASE} where c.case_id = $1`, [caseId]))[0];

/** Where an item stood when it was last in review: its working copy may be gone since. */
const readLastPlace = async (
  sql: Sql,
  { type, documentId, locale }: ItemKey,
): Promise<ItemPlace | undefined> =>
  (
    await sql<ItemPlace>(
      `${OF_CASE} where c.item_type = $1 and c.document_id = $2 and c.locale = $3 order by c.case_id desc limit 1`,
      [type, documentId, locale],
    )
  )[0];

const DEPARTMENTS = prepared(`select ${departmentsOf('$1')} as departments`);

const readDepartments = async (sql: Sql, person: string): Promise<string[]> => {
  const [row] = await sql<{ departments: string[] }>(DEPARTMENTS, [person]);
  return row?.departments ?? [];
};

/** What does not exist is told so by whoever asks for it; what was expunged names no department any more. */
const isOutside = (bounds: Departments, place: ItemPlace | null | undefined, actor: Actor) =>
  bounds.length > 0 && place != null && !isWithin(bounds, place, actor.ref);

const refuse = (outside: boolean): void => {
  if (!outside) return;
  const code = 'scope.other-department';
  throw new AppError({ kind: 'denied', code, message: OTHER_DEPARTMENT });
};

/** By a person's own departments and roles. */
const isCaseOutside = (
  actor: Actor,
  departments: Departments,
  place: CasePlace | undefined,
): boolean => {
  const bounds = toReadingBounds(actor, departments);
  const isCalled = place && isCalledUpon(toStages(place.stages), actor, bounds);
  return !isCalled && isOutside(bounds, place, actor);
};

type ReadAbsentOf = (sql: Sql, person: string) => Promise<Absent[]>;

/** What bounds a person, from the register, and where an item stands, from the desk. */
export const createDepartmentScope = (
  strapi: Core.Strapi,
  readAbsentOf: ReadAbsentOf,
): DepartmentScope => {
  const statements = new Map<ItemType, string>();
  const statementOf = (type: ItemType): string => {
    const known = statements.get(type) ?? toStatement(strapi, type);
    statements.set(type, known);
    return known;
  };
  const placeOf: DepartmentScope['placeOf'] = async (sql, { type, documentId, locale }) =>
    (await sql<ItemPlace>(statementOf(type), [documentId, locale]))[0] ?? null;
  const findOutside = async (sql: Sql, actor: Actor, bounds: Departments, item: ItemKey) =>
    bounds.length > 0 &&
    isOutside(bounds, (await placeOf(sql, item)) ?? (await readLastPlace(sql, item)), actor);

  const isOutsideCase = async (sql: Sql, actor: Actor, caseId: number): Promise<boolean> => {
    const departments = await readDepartments(sql, actor.ref);
    if (toReadingBounds(actor, departments).length === 0) return false;
    const place = await readCasePlace(sql, caseId);
    if (!isCaseOutside(actor, departments, place)) return false;
    // Who takes the place of somebody who is away reads the cases that are that person's business.
    const absent = await readAbsentOf(sql, actor.ref);
    return absent.every((one) => isCaseOutside(one, one.departments, place));
  };
  const isOutsideDesk = async (sql: Sql, actor: Actor, item: ItemKey): Promise<boolean> =>
    findOutside(sql, actor, toWritingBounds(actor, await readDepartments(sql, actor.ref)), item);

  return {
    departmentsOf: readDepartments,
    placeOf,
    mustRead: async (sql, actor, item) => {
      const bounds = toReadingBounds(actor, await readDepartments(sql, actor.ref));
      refuse(await findOutside(sql, actor, bounds, item));
    },
    mustReadCase: async (sql, actor, caseId) => refuse(await isOutsideCase(sql, actor, caseId)),
    mayReadCase: async (sql, actor, caseId) => !(await isOutsideCase(sql, actor, caseId)),
    mustActOnCase: async (sql, actor, caseId) => {
      const bounds = toWritingBounds(actor, await readDepartments(sql, actor.ref));
      refuse(bounds.length > 0 && isOutside(bounds, await readCasePlace(sql, caseId), actor));
    },
    mayWrite: async (sql, actor, item) => !(await isOutsideDesk(sql, actor, item)),
    mustWrite: async (sql, actor, item) => refuse(await isOutsideDesk(sql, actor, item)),
  };
};
