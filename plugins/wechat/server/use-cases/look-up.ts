import type { DeliveryOrder, LookUpOutcome } from '../../../../src/contracts/channel';
import type { ConnectorTools, DeliveryStep } from '../../../../src/contracts/connector-tools';
import { articlesAnswer, publishedAnswer } from '../core/answers';
import { toSourceUrl } from '../core/article';
import { toWechatError } from '../core/errors';
import type { WechatDeps } from '../core/ports';
import { findLastSent, findPublishId, isRefused, SUBMIT, toPollPauseMs } from '../core/publishing';
import { type Calls, openCalls, readGiven, type Said } from './account-access';
import { readResult } from './read-result';

const DAY_MS = 24 * 3_600_000;
const PUBLISHING = '微信正在发布，稍后再查。 / WeChat publishes it; it is looked up again.';
const UNREAD =
  '读不到微信上的结果，稍后再查。 / WeChat cannot be asked now; it is looked up again.';
const ASK_PERSON =
  '系统无法查明是否已发布，请在公众平台核实后登记或重试。 / It could not be found out; look at the platform, then record or retry.';

type Look = { deps: WechatDeps; calls: Calls; steps: readonly DeliveryStep[] };

const isGone = (answer: Said) =>
  answer.kind === 'error' && toWechatError(answer.code, answer.error).class === 'gone';

const lookByJob = async (
  { deps, calls, steps }: Look,
  publishId: string,
): Promise<LookUpOutcome> => {
  const result = await readResult(deps, calls, steps, publishId);
  switch (result.kind) {
    case 'published':
      return {
        kind: 'found',
        address: result.address,
        externalId: result.articleId,
        evidence: { publishId },
      };
    case 'waits':
      return { kind: 'pending', message: PUBLISHING, lookAfterMs: result.lookAfterMs };
    case 'failed':
      // Publishing again then says what failed, and submits nothing.
      return { kind: 'absent' };
    case 'removed':
      return { kind: 'unknown', message: ASK_PERSON, found: { publishId, status: result.status } };
  }
};

/**
 * A submission without an answer: among what is published by the address that names this delivery, else by the draft, which
 * leaves the box once it is published. While it stands, the job may still run: absent only after a time, and then the same
 * draft is submitted, which cannot be published twice.
 */
const lookByDraft = async (
  { deps, calls, steps }: Look,
  submission: DeliveryStep,
  sourceUrl: string,
): Promise<LookUpOutcome> => {
  const ageMs = deps.now().getTime() - submission.at.getTime();
  const later: LookUpOutcome =
    ageMs > DAY_MS
      ? { kind: 'unknown', message: ASK_PERSON }
      : { kind: 'pending', message: UNREAD, lookAfterMs: toPollPauseMs(ageMs) };
  const listed = await calls.post('/cgi-bin/freepublish/batchget', {
    offset: 0,
    count: 20,
    no_content: 1,
  });
  if (listed.kind !== 'ok') return later;
  const published = publishedAnswer.safeParse(listed.body).data?.item ?? [];
  for (const { article_id: articleId, content } of published) {
    const mine = content.news_item.find(({ content_source_url: url }) => url === sourceUrl);
    if (mine) return { kind: 'found', address: mine.url ?? null, externalId: articleId };
  }
  const prepared = steps.find(
    ({ mutation, state }) => mutation === submission.mutation && state === 'prepared',
  );
  const draft = await calls.post('/cgi-bin/draft/get', { media_id: prepared?.told.mediaId ?? '' });
  if (draft.kind === 'ok' && ageMs >= deps.settleMs) return { kind: 'absent' };
  return later;
};

const lookForPublication = (look: Look, order: DeliveryOrder): Promise<LookUpOutcome> => {
  const publishId = findPublishId(look.steps);
  if (publishId) return lookByJob(look, publishId);
  const last = findLastSent(look.steps);
  // Of a draft readers see nothing.
  if (last?.name !== SUBMIT || isRefused(look.steps, last) || !order.revision) {
    return Promise.resolve({ kind: 'absent' });
  }
  return lookByDraft(
    look,
    last,
    toSourceUrl(order.revision.content, look.calls.portal, order.deliveryId),
  );
};

const lookForRemoval = async (
  { calls }: Look,
  articleId: string | null | undefined,
): Promise<LookUpOutcome> => {
  if (!articleId) return { kind: 'absent' };
  const answer = await calls.post('/cgi-bin/freepublish/getarticle', { article_id: articleId });
  const said = answer.kind === 'ok' ? articlesAnswer.safeParse(answer.body).data : undefined;
  const isDeleted = said?.news_item.every(({ is_deleted: deleted }) => deleted === true);
  if (isGone(answer) || isDeleted) return { kind: 'found', address: null, externalId: null };
  return said ? { kind: 'absent' } : { kind: 'pending', message: UNREAD, lookAfterMs: 600_000 };
};

/** Whether the order's act has happened. Changes nothing there. */
export const createLookUp =
  (deps: WechatDeps) =>
  async (order: DeliveryOrder, tools: ConnectorTools): Promise<LookUpOutcome> => {
    const steps = tools.steps.taken();
    // An update is never sent.
    if (order.act === 'update') return { kind: 'absent' };
    if (order.act === 'publish' && !findLastSent(steps)) return { kind: 'absent' };
    const given = await readGiven(tools, deps);
    if (!given) return { kind: 'pending', message: UNREAD, lookAfterMs: 600_000 };
    const look = { deps, steps, calls: openCalls(deps, given, tools) };
    return order.act === 'withdraw'
      ? lookForRemoval(look, order.held?.externalId)
      : lookForPublication(look, order);
  };
