import type { Core } from '@strapi/strapi';

import type { DepartmentScope } from '../../../src/contracts/department-scope';
import type { ItemKey } from '../../../src/contracts/item';
import type { RevisionContent } from '../../../src/contracts/revision';
import type { SiteSettings } from '../../../src/contracts/site-settings';
import type { Clock } from '../../../src/platform/clock';
import type { Sql } from '../../../src/platform/sql/sql';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { caseStore } from './adapters/case-store';
import { createReadKnownSettings } from './adapters/known-settings-store';
import { createDecide } from './use-cases/decide';
import type { Snapshot } from './use-cases/ports';
import { createRecall } from './use-cases/recall';
import { createSubmit } from './use-cases/submit';

/** What review needs of its neighbours; absent ones make the call fail, never pass. */
type WorkingCopies = { takeSnapshot(sql: Sql, item: ItemKey): Promise<Snapshot | null> };
export type SiteRendering = {
  readNewestSettings(sql: Sql): Promise<{ version: number; settings: SiteSettings }>;
  renderPreview(content: RevisionContent, settings: SiteSettings): string | Promise<string>;
};

const cases = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  const readKnownSettings = createReadKnownSettings();
  const takeSnapshot: WorkingCopies['takeSnapshot'] = (sql, item) =>
    (strapi.plugin('content').service('workingCopies') as WorkingCopies).takeSnapshot(sql, item);
  const scope = () => strapi.get('gongkai.department-scope') as DepartmentScope;
  return {
    database,
    scope,
    takeSnapshot,
    readKnownSettings,
    submit: createSubmit({ database, clock, takeSnapshot, readKnownSettings, cases: caseStore }),
    decide: createDecide({ database, clock, cases: caseStore }),
    recall: createRecall({ database, clock, cases: caseStore }),
  };
};

export const services = { cases };
export type ReviewServices = { cases: ReturnType<typeof cases> };
