import type { Core } from '@strapi/strapi';

import type { ContentServices } from '../../../../plugins/content/server/services';
import type { ItemKey } from '../../../contracts/item';
import { EMPTY_UNIT_SETTINGS } from '../../../contracts/unit-settings';
import { seedDemoPeople } from '../../../people/demo-people';
import { toActor } from '../../../platform/strapi/current-actor';
import type { Office } from '../../replay/office';
import { publishItem, submitAndApprove } from '../../replay/run-item';
import { type ItemProgress, readProgress, rememberItem } from '../../replay/state-store';
import type { KnownIds } from '../../replay/to-working-copy';
import { uploadDeskFiles } from './desk-files';
import type { Exemplar } from './exemplar';
import { createExemplars } from './exemplars';

/** 单位信息, so that documents of the demo are numbered by rule. */
const UNIT = {
  ...EMPTY_UNIT_SETTINGS,
  agencyCode: '640000-107',
  issuingBodyZh: '自治区生态环境厅',
  issuingBodyEn: 'Department of Ecology and Environment of Ningxia',
};

/** Before the first document: what is numbered before a rule stands belongs to none. */
export const saveUnit = async (strapi: Core.Strapi, office: Office): Promise<void> => {
  const documents = strapi.plugin('content').service('documents') as ContentServices['documents'];
  const { administrator } = await seedDemoPeople(strapi);
  const { version } = await documents.readUnitSettings(office.database.sql);
  if (version === 0)
    await documents.saveUnitSettings(office.database.sql, UNIT, toActor(administrator));
};

type Facts = { saved: boolean; begun: boolean; published: boolean };

/** What the register holds of an item in its language. */
const readFacts = async ({ database }: Office, item: ItemKey): Promise<Facts> => {
  const values = [item.type, item.documentId, item.locale];
  const has = async (table: string) =>
    (
      await database.sql(
        `select 1 from gongkai.${table} where item_type = $1 and document_id = $2 and locale = $3 limit 1`,
        values,
      )
    ).length > 0;
  return {
    saved: await has('saves'),
    begun: await has('review_cases'),
    published: await has('publications'),
  };
};

const readOpenCase = async (
  { database }: Office,
  item: ItemKey,
): Promise<ItemProgress['openCase']> => {
  const [row] = await database.sql<{ caseId: number; fingerprint: string; stageIndex: number }>(
    `select o.case_id as "caseId", c.fingerprint, o.stage_index as "stageIndex"
     from gongkai.open_cases o join gongkai.review_cases c using (case_id)
     where o.item_type = $1 and o.document_id = $2 and o.locale = $3`,
    [item.type, item.documentId, item.locale],
  );
  return row ?? null;
};

/** Takes a saved item as far as it is to stand, from wherever a former run left it. */
const bring = async (office: Office, { key, aim, at }: Exemplar, item: ItemKey): Promise<void> => {
  const { begun, published } = await readFacts(office, item);
  if (aim === 'draft' || published) return;
  const progress = {
    key,
    documentId: item.documentId,
    openCase: await readOpenCase(office, item),
    isPublished: published,
    awaitedDeliveryId: null,
  };
  if (aim === 'public') await publishItem(office, item, at, progress);
  else if (!begun || progress.openCase) await submitAndApprove(office, item, at, progress, aim);
};

/**
 * The exemplars, made in the department's order; safe to run again. `ids` are those of columns, departments and pictures.
 */
export const showExemplars = async (
  strapi: Core.Strapi,
  office: Office,
  begunAt: Date,
  ids: Omit<KnownIds, 'documents'>,
): Promise<void> => {
  const files = await uploadDeskFiles(strapi, office);
  const documents = new Map(
    [...(await readProgress(office.database.sql))].map(([key, { documentId }]) => [
      key,
      documentId,
    ]),
  );
  const documentOf = (key: string): string => {
    const documentId = documents.get(key);
    if (documentId === undefined) throw new RangeError(`no exemplar is saved under ${key}`);
    return documentId;
  };
  for (const exemplar of createExemplars(begunAt)) {
    const { key, type, locale } = exemplar;
    const data = exemplar.data(ids, files, documentOf) as Record<string, unknown>;
    if (!documents.has(key)) {
      const remember = (sql: Office['database']['sql'], made: string) =>
        rememberItem(sql, key, type, made);
      documents.set(key, await office.create(type, data, remember));
    }
    const item = { type, documentId: documentOf(key), locale };
    if (!(await readFacts(office, item)).saved) await office.update(item, data);
    await bring(office, exemplar, item);
  }
};
