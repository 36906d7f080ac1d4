import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { Actor } from '../../contracts/actor';
import {
  type Departments,
  type DepartmentScope,
  isWithin,
  OTHER_DEPARTMENT,
  toReadingBounds,
  toWritingBounds,
} from '../../contracts/department-scope';
import { DEFAULT_LOCALE, type ItemKey, toItemType } from '../../contracts/item';
import type { Sql } from '../../platform/sql/sql';
import { currentActor } from '../../platform/strapi/current-actor';
import { strapiDatabase } from '../../platform/strapi/strapi-database';
import { isNamed, withDepartment } from './department-of-data';

type Next = () => ReturnType<Modules.Documents.Middleware.Middleware>;
type Params = {
  documentId?: string;
  locale?: unknown;
  data?: Record<string, unknown>;
  filters?: unknown;
};
type Context = { uid: string; action: string; params: unknown };
type Saved = { documentId: string } | null;
/** Person of the request, and what bounds their reading and writing. */
type Person = { actor: Actor; departments: string[] };

const refuse = (): never => {
  // A PolicyError keeps its text; without a list of errors the admin breaks off showing it.
  throw new errors.PolicyError(OTHER_DEPARTMENT, { code: 'scope.other-department', errors: [] });
};

const toLocale = (locale: unknown): string =>
  typeof locale === 'string' && locale !== '*' ? locale : DEFAULT_LOCALE;

/** What a bounded person finds: items of their departments, and their own that have none yet. */
const toFilters = (bounds: Departments, actor: Actor, filters: unknown) => ({
  $and: [
    filters ?? {},
    {
      $or: [
        { department: { documentId: { $in: [...bounds] } } },
        {
          $and: [
            { department: { documentId: { $null: true } } },
            { createdBy: { id: Number(actor.ref.split(':')[1]) } },
          ],
        },
      ],
    },
  ],
});

/**
 * Stands around every reading, save and deletion of a working copy by a person, whatever entrance it came by, and keeps
 * them to their departments; a new item starts in their own. Programs and processes of ours are not bound.
 */
export const createKeepToDepartments = (strapi: Core.Strapi, scope: DepartmentScope) => {
  const database = strapiDatabase(strapi);

  const findPerson = async (): Promise<Person | null> => {
    const { actor } = currentActor(strapi);
    if (!actor.ref.startsWith('admin:')) return null;
    // In a transaction another connection would wait for it; outside one a transaction costs two more round trips.
    const departments = strapi.db.inTransaction()
      ? await database.transact((sql) => scope.departmentsOf(sql, actor.ref))
      : await scope.departmentsOf(database.sql, actor.ref);
    return departments.length === 0 ? null : { actor, departments };
  };

  const refuseOutside = async (sql: Sql, item: ItemKey, bounds: Departments, { actor }: Person) => {
    const place = await scope.placeOf(sql, item);
    if (place && !isWithin(bounds, place, actor.ref)) refuse();
    return place !== null;
  };

  const save = (item: ItemKey, params: Params, person: Person, next: Next) => {
    const bounds = toWritingBounds(person.actor, person.departments);
    if (bounds.length === 0) return next();
    return database.transact(async (sql) => {
      const stood = item.documentId !== '' && (await refuseOutside(sql, item, bounds, person));
      if (!stood && params.data) params.data = withDepartment(params.data, bounds[0] ?? '');
      const saved = (await next()) as Saved;
      if (saved && isNamed(params.data)) {
        await refuseOutside(sql, { ...item, documentId: saved.documentId }, bounds, person);
      }
      return saved;
    });
  };

  const touch = (item: ItemKey, bounds: Departments, person: Person, next: Next) =>
    database.transact(async (sql) => {
      await refuseOutside(sql, item, bounds, person);
      return next();
    });

  return async (context: Context, next: Next) => {
    const type = toItemType(context.uid);
    const person = type && (await findPerson());
    if (!type || !person) return next();
    const params = context.params as Params;
    const { actor, departments } = person;
    const item = { type, documentId: params.documentId ?? '', locale: toLocale(params.locale) };
    const reading = toReadingBounds(actor, departments);
    switch (context.action) {
      case 'create':
      case 'update':
        return save(item, params, person, next);
      case 'clone':
      case 'delete':
        return touch(item, toWritingBounds(actor, departments), person, next);
      case 'findOne':
        return reading.length > 0 ? touch(item, reading, person, next) : next();
      case 'findMany':
      case 'findFirst':
      case 'count':
        if (reading.length > 0)
          context.params = { ...params, filters: toFilters(reading, actor, params.filters) };
        return next();
      default:
        return next();
    }
  };
};
