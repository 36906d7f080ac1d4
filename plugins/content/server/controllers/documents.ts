import type { Core } from '@strapi/strapi';

import { DEFAULT_LOCALE } from '../../../../src/contracts/item';
import { unitSettings } from '../../../../src/contracts/unit-settings';
import { AppError } from '../../../../src/platform/app-error';
import { type AdminUser, toActor } from '../../../../src/platform/strapi/current-actor';
import {
  parseDocumentId,
  parseLocale,
  parseType,
} from '../../../../src/platform/strapi/item-of-request';
import { pageOfRequest } from '../../../../src/platform/strapi/page-of-request';
import { toBody, withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { findGaps, findRuleProblem, placeNumbers } from '../core/index-number';
import { REFUSALS } from '../core/refusals';
import type { ContentServices } from '../services';

type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

/** Longest title that is looked up; nobody types a longer one. */
const TITLE_LIMIT = 1000;
const NAMES_LIMIT = 255;

const refuseRule = (problem: string) =>
  new AppError({
    kind: 'invalid',
    code: 'unit-settings.bad-rule',
    message: `${REFUSALS['unit-settings.bad-rule']}：${problem}。`,
  });

const toUnitSettings = ({ request }: Ctx) => {
  const given = (request.body ?? {}) as Record<string, unknown>;
  const text = (name: string) => toText(given[name]).normalize('NFC').trim().slice(0, NAMES_LIMIT);
  const settings = unitSettings.parse({
    agencyCode: text('agencyCode'),
    issuingBodyZh: text('issuingBodyZh'),
    issuingBodyEn: text('issuingBodyEn'),
    indexPattern: text('indexPattern'),
  });
  const problem = findRuleProblem(settings);
  if (problem !== null) throw refuseRule(problem);
  return settings;
};

export const documents = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () =>
    strapi.plugin('content').service('documents') as ContentServices['documents'];
  const copies = () =>
    strapi.plugin('content').service('workingCopies') as ContentServices['workingCopies'];

  const listNumbers = async (ctx: Ctx) => {
    const { database, numbers, nameDocuments, readUnitSettings } = services();
    const { sql } = database;
    const { page, pageSize } = pageOfRequest(ctx);
    const [rows, total, serials, unplaced, rule] = await Promise.all([
      numbers.listNumbers(sql, { limit: pageSize, offset: (page - 1) * pageSize }),
      numbers.countNumbers(sql),
      numbers.readSerials(sql),
      numbers.readUnplaced(sql),
      readUnitSettings(sql),
    ]);
    const ids = rows.map(({ documentId }) => documentId);
    const named = await nameDocuments(sql, ids, DEFAULT_LOCALE);
    return {
      results: rows.map(({ publicNumber, ...row }) => {
        const found = named.find(({ documentId }) => documentId === row.documentId);
        const state = found || row.state !== 'draft' ? row.state : 'deleted';
        const isReplaced = publicNumber !== null && publicNumber !== row.number;
        return { ...row, title: found?.title ?? null, state: isReplaced ? 'replaced' : state };
      }),
      gaps: placeNumbers(serials, unplaced, rule).flatMap(({ series, year, serials: given }) =>
        findGaps(given).map((gap) => ({ series, year, ...gap })),
      ),
      pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
    };
  };

  return {
    findUnitSettings: withAppErrors(() => {
      const { database, readUnitSettings } = services();
      return readUnitSettings(database.sql);
    }),

    /** What a new document's 发布机构 begins with. */
    findIssuingBody: withAppErrors(async () => {
      const { database, readUnitSettings } = services();
      const { issuingBodyZh, issuingBodyEn } = await readUnitSettings(database.sql);
      return { 'zh-Hans': issuingBodyZh, en: issuingBodyEn };
    }),

    saveUnitSettings: withAppErrors(async (ctx: Ctx) => {
      const { database, readUnitSettings, saveUnitSettings } = services();
      const settings = toUnitSettings(ctx);
      await saveUnitSettings(database.sql, settings, toActor(ctx.state.user));
      return readUnitSettings(database.sql);
    }),

    listNumbers: withAppErrors(listNumbers),

    reserve: withAppErrors(async (ctx: Ctx) => {
      const documentId = parseDocumentId(ctx.params.documentId);
      const { database, nameDocuments, reserveIndexNumber } = services();
      const [known] = await nameDocuments(database.sql, [documentId], DEFAULT_LOCALE);
      if (!known) {
        const message = `没有编号为 ${documentId} 的规范性文件，请先保存。`;
        throw new AppError({ kind: 'missing', code: 'index-number.no-document', message });
      }
      return toBody(await reserveIndexNumber(documentId, toActor(ctx.state.user)));
    }),

    findTwins: withAppErrors(async (ctx: Ctx) => {
      const title = toText(ctx.query.title).slice(0, TITLE_LIMIT);
      const { except } = ctx.query;
      const item = {
        type: parseType(ctx.params.type),
        documentId: except === undefined || except === '' ? '' : parseDocumentId(except),
        locale: parseLocale(ctx.query.locale),
      };
      const isBlank = title.replace(/\s/gu, '') === '';
      return {
        results: isBlank ? [] : await copies().findTwins(services().database.sql, item, title),
      };
    }),
  };
};
