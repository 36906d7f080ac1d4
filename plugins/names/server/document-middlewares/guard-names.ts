import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { toNamedKind, toNamedUid } from '../../../../src/contracts/named';
import { areNamesBound, readConfirmedNames } from '../../../../src/platform/sql/confirmed-names';
import type { Sql } from '../../../../src/platform/sql/sql';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { proposalStore } from '../adapters/proposal-store';
import { findChanged } from '../core/find-changed';
import { REFUSALS } from '../core/refusals';

type Next = () => ReturnType<Modules.Documents.Middleware.Middleware>;
type Call = { uid: string; action: string; params: unknown };
type Row = Record<string, unknown> & {
  order?: number | null;
  parent?: { documentId: string } | null;
};
type Params = { documentId?: string; data?: Record<string, unknown> };

const refuse = (fields: readonly string[]): never => {
  const message = REFUSALS['names.two-people'];
  throw new errors.ValidationError(message, {
    code: 'names.two-people',
    errors: fields.map((field) => ({ path: [field], message, name: 'ValidationError' })),
  });
};

/** Refuses a save of a column or department that gives it another name or place, unless the same transaction has confirmed that. */
export const createGuardNames = (strapi: Core.Strapi) => {
  const database = strapiDatabase(strapi);

  const checkSave = async (sql: Sql, uid: string, { documentId = '', data }: Params) => {
    const kind = toNamedKind(uid);
    if (!kind || !data || !(await areNamesBound(sql))) return;
    const row = (await strapi.db.query(toNamedUid(kind) as never).findOne({
      where: { documentId },
      ...(kind === 'column' && { populate: ['parent'] }),
    })) as Row | null;
    const known = await proposalStore.readKnown(sql, kind, documentId);
    if (!row || !known) return;
    const confirmed = (await readConfirmedNames(sql)).filter(
      (one) => one.kind === kind && one.documentId === documentId,
    );
    const place = { order: row.order ?? 0, parentId: row.parent?.documentId ?? null };
    const places = confirmed.flatMap((one) => one.place ?? []);
    const changed = findChanged(data, {
      ...{ row, place, names: [known.names, ...confirmed], places: [known.place, ...places] },
    });
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
