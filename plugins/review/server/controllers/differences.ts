import type { Core } from '@strapi/strapi';

import type { FindingChecks } from '../../../../src/contracts/check-look';
import type { ItemKey } from '../../../../src/contracts/item';
import type { FileReference, RevisionContent } from '../../../../src/contracts/revision';
import type { FileTextDiff, RevisionDiff } from '../../../../src/contracts/revision-diff';
import { AppError } from '../../../../src/platform/app-error';
import { readContent } from '../../../../src/platform/sql/read-content';
import type { Sql } from '../../../../src/platform/sql/sql';
import { noSuchCase, toCaseId } from '../../../../src/platform/strapi/case-of-request';
import { toActor } from '../../../../src/platform/strapi/current-actor';
import { withAppErrors } from '../../../../src/platform/strapi/to-strapi-error';
import { toText } from '../../../../src/platform/strapi/to-text';
import { isRevisionOf, readOpenCaseId } from '../adapters/comparison-store';
import {
  readCase,
  readCases,
  readPublications,
  type RecordedCase,
} from '../adapters/item-review-store';
import { pickBase, toBases } from '../core/comparison';
import type { ReviewServices, SiteRendering } from '../services';
import type { Ctx } from './items';
import { toAddresses } from './to-addresses';

type Pair = Record<'before' | 'after', FileReference> & { path: string };
type Revisions = {
  diff(before: RevisionContent, after: RevisionContent): RevisionDiff;
  pairFiles(before: RevisionContent, after: RevisionContent): Pair[];
  diffTexts(before: string, after: string): Pick<FileTextDiff, 'body' | 'coarse' | 'cut'>;
};
/** How a value that is an id is called, in both languages. */
type Names = Record<string, { zh: string; en: string }>;

const mustBeOf = async (sql: Sql, item: ItemKey, fingerprint: string): Promise<string> => {
  const isKnown =
    /^[0-9a-f]{64}$/.test(fingerprint) && (await isRevisionOf(sql, item, fingerprint));
  if (isKnown) return fingerprint;
  throw new AppError({
    kind: 'missing',
    code: 'review.no-revision',
    message: '这篇稿件没有这一修订版，无法对比。',
  });
};

const nothingOfThatKind = () =>
  new AppError({
    kind: 'missing',
    code: 'review.nothing-to-compare',
    message: '这张审核单没有可以这样对比的修订版。',
  });

const toChoice = ({ caseId, fingerprint, submittedByName, submittedAt, end }: RecordedCase) => ({
  ...{ caseId, fingerprint, submittedByName, submittedAt },
  outcome: end?.outcome ?? null,
});

/** What a case's text says otherwise than an older revision of the same item. */
export const differences = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => strapi.plugin('review').service('cases') as ReviewServices['cases'];
  const rendering = () => strapi.plugin('site').service('rendering') as SiteRendering;
  const revisions = () => strapi.plugin('comparison').service('revisions') as Revisions;

  const nameAll = async (sql: Sql, before: RevisionContent, after: RevisionContent) => {
    const { settings } = await rendering().readNewestSettings(sql);
    const ids = [before, after].flatMap(({ repeals, amends, interprets }) => [
      ...repeals,
      ...amends,
      ...interprets,
    ]);
    const documents =
      ids.length === 0 ? [] : await services().nameDocuments(sql, [...new Set(ids)], after.locale);
    const ofSettings = [...settings.columns, ...settings.departments].map(
      ({ id, nameZh, nameEn }) => [id, { zh: nameZh, en: nameEn }] as const,
    );
    const ofDocuments = documents.map(
      ({ documentId, title }) => [documentId, { zh: title ?? '', en: title ?? '' }] as const,
    );
    return Object.fromEntries([...ofSettings, ...ofDocuments]) as Names;
  };

  const toNamed = ({ name, sha256 }: FileReference) => ({ name, sha256 });
  const compareFile = async ({ path, before, after }: Pair): Promise<FileTextDiff> => {
    const { readText } = strapi.plugin('checks').service('findings') as FindingChecks;
    const [older, newer] = await Promise.all([readText(before), readText(after)]);
    const named = { path, before: toNamed(before), after: toNamed(after) };
    return older === null || newer === null
      ? { ...named, unread: true, body: [], coarse: false, cut: false }
      : { ...named, unread: false, ...revisions().diffTexts(older, newer) };
  };

  const compare = async (sql: Sql, older: string, newer: string) => {
    const [before, after] = await Promise.all([readContent(sql, older), readContent(sql, newer)]);
    if (!before || !after) return { diff: null, fileTexts: [], addresses: null, names: {} };
    return {
      diff: revisions().diff(before, after),
      fileTexts: await Promise.all(revisions().pairFiles(before, after).map(compareFile)),
      addresses: { before: toAddresses(strapi, before), after: toAddresses(strapi, after) },
      names: await nameAll(sql, before, after),
    };
  };

  const find = async (ctx: Ctx) => {
    const { sql } = services().database;
    const caseId = toCaseId(ctx);
    const recorded = await readCase(sql, caseId);
    if (!recorded) throw noSuchCase(caseId);
    const { item } = recorded;
    await services().scope().mustReadCase(sql, toActor(ctx.state.user), caseId);
    const [cases, publications, openCaseId] = await Promise.all([
      readCases(sql, item),
      readPublications(sql, item),
      readOpenCaseId(sql, item),
    ]);
    const asked = toText(ctx.query.against);
    const bases = toBases(caseId, cases, publications);
    const base = pickBase(bases, asked);
    if (base === null && asked !== '') throw nothingOfThatKind();
    const of = toText(ctx.query.of) || recorded.fingerprint;
    const newer = await mustBeOf(sql, item, of);
    const older = base && (await mustBeOf(sql, item, base.fingerprint));
    return {
      ...{ caseId, against: base?.against ?? null, base: older, of: newer, bases },
      choices: cases.map(toChoice),
      // Somebody took the item back and submitted it again: whoever still has this case before them is told.
      successor: openCaseId === caseId || recorded.subject !== 'publication' ? null : openCaseId,
      ...(older === null
        ? { diff: null, fileTexts: [], addresses: null, names: {} }
        : await compare(sql, older, newer)),
    };
  };

  return { find: withAppErrors(find) };
};
