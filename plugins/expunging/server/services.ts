import type { Core } from '@strapi/strapi';

import type { DepartmentScope } from '../../../src/contracts/department-scope';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { Clock } from '../../../src/platform/clock';
import type { Sql } from '../../../src/platform/sql/sql';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { deleteMedia, listExpungings, listMedia, listRevisions } from './adapters/expunging-list';
import { expungingStore } from './adapters/expunging-store';
import { listStayingTexts } from './adapters/staying-texts';
import { createAskExpunging } from './use-cases/ask-expunging';
import { createEndExpunging } from './use-cases/end-expunging';

type FileUses = { usesOf(sql: Sql, ids: readonly number[]): Promise<{ fileRowId: number }[]> };

/** What a working copy, a case or the public still uses stays. */
const toRemoveMedia = (strapi: Core.Strapi) => async (sql: Sql, expungingId: number) => {
  const ids = await listMedia(sql, expungingId);
  const { usesOf } = strapi.plugin('content').service('files') as FileUses;
  const used = new Set((await usesOf(sql, ids)).map(({ fileRowId }) => fileRowId));
  await deleteMedia(
    sql,
    ids.filter((id) => !used.has(id)),
  );
};

const expungings = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const deps = {
    ...{ database, store: expungingStore },
    macs: strapi.get('gongkai.register-macs') as RegisterMacs,
    clock: strapi.get('gongkai.clock') as Clock,
  };
  return {
    database,
    scope: () => strapi.get('gongkai.department-scope') as DepartmentScope,
    readItem: expungingStore.readItem,
    list: listExpungings,
    listRevisions,
    listStayingTexts,
    ask: createAskExpunging(deps),
    end: createEndExpunging({ ...deps, removeMedia: toRemoveMedia(strapi) }),
  };
};

export const services = { expungings };
export type ExpungingServices = { expungings: ReturnType<typeof expungings> };
