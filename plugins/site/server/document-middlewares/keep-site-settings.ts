import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { SiteSettings } from '../../../../src/contracts/site-settings';
import { areNamesBound, readConfirmedNames } from '../../../../src/platform/sql/confirmed-names';
import type { Sql } from '../../../../src/platform/sql/sql';
import { currentActor } from '../../../../src/platform/strapi/current-actor';
import { strapiDatabase } from '../../../../src/platform/strapi/strapi-database';
import { isShown } from '../adapters/shown-store';
import { lockSettings, readNewestSettings, saveSettings } from '../adapters/site-settings-store';
import { keepNames } from '../core/keep-names';
import { findGone, keepShown } from '../core/keep-shown';
import {
  type DeskColumn,
  type DeskDepartment,
  type SiteNames,
  toSiteSettings,
  withFacts,
} from '../core/to-site-settings';

type Next = () => ReturnType<Modules.Documents.Middleware.Middleware>;
type Call = { uid: string; action: string; params: unknown };
type WorkingCopies = {
  isSettingUsed(sql: Sql, kind: 'column' | 'department', documentId: string): Promise<boolean>;
};

const KINDS: Record<string, 'column' | 'department'> = {
  'api::column.column': 'column',
  'api::department.department': 'department',
};
const CHANGES = ['create', 'update', 'clone', 'delete'];
const IN_PUBLIC = '仍有公开的稿件在其中，不能删除。请先更正这些稿件并重新发布，或者撤稿。';
const HAS_BELOW = '仍有下级栏目，不能删除。请先把下级栏目改到别处。';
const IN_USE = '仍有稿件使用它，不能删除。请先把这些稿件改到别处。';

/** Most rows of each that a site has by far; more would be silently left out, so it is refused. */
const ROW_LIMIT = 1000;

const readAll = async <Row>(
  strapi: Core.Strapi,
  uid: string,
  populate: string[],
): Promise<Row[]> => {
  const rows = (await strapi
    .documents(uid as never)
    .findMany({ limit: ROW_LIMIT + 1, populate } as never)) as Row[];
  if (rows.length > ROW_LIMIT)
    throw new errors.ApplicationError(`最多允许 ${ROW_LIMIT} 个栏目或处室。`);
  return rows;
};

/** A row that left the desk past this middleware (by SQL, by an import) stays in public while something public names it. */
const withShown = async (
  sql: Sql,
  before: SiteSettings,
  now: SiteSettings,
): Promise<SiteSettings> => {
  const gone = findGone(before, now);
  const shown = async <T extends { id: string }>(rows: readonly T[]): Promise<T[]> => {
    const kept: T[] = [];
    for (const row of rows) if (await isShown(sql, row.id)) kept.push(row);
    return kept;
  };
  return keepShown(now, {
    columns: await shown(gone.columns),
    departments: await shown(gone.departments),
  });
};

/** From the first publication on, what the desk's rows say changes no name that readers know: a second person's word does. */
const withNames = async (
  sql: Sql,
  before: SiteSettings,
  now: SiteSettings,
): Promise<SiteSettings> =>
  (await areNamesBound(sql)) ? keepNames(now, before, await readConfirmedNames(sql)) : now;

/**
 * Every change of a column or department writes a version of the site settings into the register, in the same transaction:
 * renderer and statistics read only that. One in use is not deleted.
 */
export const createKeepSiteSettings = (strapi: Core.Strapi, names: SiteNames) => {
  const database = strapiDatabase(strapi);

  const refuseUsed = async (sql: Sql, kind: 'column' | 'department', documentId: string) => {
    const copies = strapi.plugin('content').service('workingCopies') as WorkingCopies;
    if (await copies.isSettingUsed(sql, kind, documentId)) {
      throw new errors.ValidationError(IN_USE, { code: 'settings.in-use', errors: [] });
    }
    const { settings } = await readNewestSettings(sql);
    if (kind === 'column' && settings.columns.some(({ parentId }) => parentId === documentId)) {
      throw new errors.ValidationError(HAS_BELOW, { code: 'settings.has-below', errors: [] });
    }
    if (await isShown(sql, documentId)) {
      throw new errors.ValidationError(IN_PUBLIC, { code: 'settings.in-public', errors: [] });
    }
  };

  return (call: Call, next: Next) => {
    const kind = KINDS[call.uid];
    if (!kind || !CHANGES.includes(call.action)) return next();
    return database.transact(async (sql) => {
      await lockSettings(sql);
      const { documentId } = call.params as { documentId?: string };
      if (call.action === 'delete' && documentId) await refuseUsed(sql, kind, documentId);
      const result = await next();
      const [columns, departments] = [
        await readAll<DeskColumn>(strapi, 'api::column.column', ['parent']),
        await readAll<DeskDepartment>(strapi, 'api::department.department', []),
      ];
      const { actor } = currentActor(strapi);
      const { settings: before } = await readNewestSettings(sql);
      const desk = toSiteSettings(columns, departments, names, before.columns);
      const now = withFacts(desk, before.facts);
      await saveSettings(
        sql,
        await withNames(sql, before, await withShown(sql, before, now)),
        `${kind}.${call.action}`,
        actor.ref,
      );
      return result;
    });
  };
};
