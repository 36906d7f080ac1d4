import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { toNamedKind, toNamedUid } from '../../../../src/contracts/named';
import { areNamesBound, readConfirmedNames } from '../../../../src/platform/sql/confirmed-names';
import type { Sql } from '../../../../src/platform/sql/sql';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { readNames } from '../adapters/proposal-store';
import { findChanged } from '../core/find-changed';
import { REFUSALS } from '../core/refusals';

type Next = () => ReturnType<Modules.Documents.Middleware.Middleware>;
type Call = { uid: string; action: string; params: unknown };
type Params = { documentId?: string; data?: Record<string, unknown> };

const refuse = (fields: readonly string[]): never => {
  const message = REFUSALS['names.two-people'];
  throw new errors.ValidationError(message, {
    code: 'names.two-people',
    errors: fields.map((field) => ({ path: [field], message, name: 'ValidationError' })),
  });
};

/** Refuses a save of a column or department that gives it another name, unless the same transaction has confirmed that. */
export const createGuardNames = (strapi: Core.Strapi) => {
  const database = strapiDatabase(strapi);

  const checkSave = async (sql: Sql, uid: string, { documentId = '', data }: Params) => {
    const kind = toNamedKind(uid);
    if (!kind || !data || !(await areNamesBound(sql))) return;
    const row = (await strapi.db
      .query(toNamedUid(kind) as never)
      .findOne({ where: { documentId } })) as Record<string, unknown> | null;
    const names = await readNames(sql, kind, documentId);
    if (!row || !names) return;
    const confirmed = (await readConfirmedNames(sql)).filter(
      (one) => one.kind === kind && one.documentId === documentId,
    );
    const changed = findChanged(data, row, [names, ...confirmed]);
    if (changed.length > 0) refuse(changed);
  };

  return (call: Call, next: Next) => {
    if (call.action !== 'update' || !toNamedKind(call.uid)) return next();
    return database.transact(async (sql) => {
      await checkSave(sql, call.uid, call.params as Params);
      return next();
    });
  };
};
