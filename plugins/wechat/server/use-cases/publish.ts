import type { DeliveryOrder, DeliveryOutcome } from '../../../../src/contracts/channel';
import type { ConnectorTools } from '../../../../src/contracts/connector-tools';
import { AppError } from '../../../../src/platform/app-error';
import { draftsAnswer, materialAnswer, submitAnswer } from '../core/answers';
import type { Article } from '../core/article';
import type { WechatDeps } from '../core/ports';
import {
  DRAFT_ADD,
  DRAFT_UPDATE,
  findDraft,
  findPublishId,
  SUBMIT,
  toFailedMessage,
  toPollPauseMs,
} from '../core/publishing';
import { type Calls, NOT_GIVEN, openCalls, readGiven } from './account-access';
import { makeArticle } from './make-article';
import { readResult } from './read-result';
import { settleAnswer, toRepeatable } from './settle-answer';

type Drafted = { ok: true; mediaId: string } | { ok: false; outcome: DeliveryOutcome };
type Run = { deps: WechatDeps; calls: Calls; tools: ConnectorTools };

const ACCEPTED = '微信已受理，正在发布。 / WeChat accepted it and publishes it.';

/** A draft that an earlier try left behind without our hearing of it. Only looks. */
const adoptDraft = async (
  { deps, calls, tools }: Run,
  article: Article,
): Promise<Drafted | null> => {
  if (!tools.steps.taken().some(({ name, state }) => name === DRAFT_ADD && state === 'sent'))
    return null;
  const query = { offset: 0, count: 20, no_content: 1 };
  const answer = await calls.post('/cgi-bin/draft/batchget', query);
  if (answer.kind !== 'ok') return { ok: false, outcome: toRepeatable(answer, deps.now()) };
  const drafts = draftsAnswer.safeParse(answer.body).data?.item ?? [];
  const mine = drafts.find(({ content }) =>
    content.news_item.some(({ content_source_url: url }) => url === article.content_source_url),
  );
  return mine ? { ok: true, mediaId: mine.media_id } : null;
};

const addDraft = async ({ deps, calls, tools }: Run, article: Article): Promise<Drafted> => {
  const mutation = await tools.steps.prepare(DRAFT_ADD, { title: article.title });
  await mutation.sent();
  let mediaId: string | undefined;
  const answer = await calls.post('/cgi-bin/draft/add', { articles: [article] });
  const outcome = await settleAnswer(answer, mutation, {
    now: deps.now(),
    done: async (body) => {
      mediaId = materialAnswer.safeParse(body).data?.media_id;
      if (!mediaId) return null;
      await mutation.answered({ mediaId });
      return { kind: 'pending', code: '', message: '', lookAfterMs: 0 };
    },
  });
  if (outcome.kind === 'operator-must-act') deps.uploads.clear();
  return mediaId ? { ok: true, mediaId } : { ok: false, outcome };
};

const updateDraft = async (
  { deps, calls, tools }: Run,
  article: Article,
  mediaId: string,
): Promise<Drafted> => {
  const mutation = await tools.steps.prepare(DRAFT_UPDATE, { mediaId });
  await mutation.sent();
  let isDone = false;
  const answer = await calls.post('/cgi-bin/draft/update', {
    media_id: mediaId,
    index: 0,
    articles: article,
  });
  const outcome = await settleAnswer(answer, mutation, {
    now: deps.now(),
    done: async () => {
      isDone = true;
      await mutation.answered({ mediaId });
      return { kind: 'pending', code: '', message: '', lookAfterMs: 0 };
    },
  });
  // A cover that is gone is answered so, too: the next try uploads it anew.
  if (outcome.kind === 'operator-must-act') deps.uploads.clear();
  return isDone ? { ok: true, mediaId } : { ok: false, outcome };
};

/** One draft of a delivery, however often it is tried: the one of an earlier try is updated. */
const keepDraft = async (run: Run, article: Article): Promise<Drafted> => {
  const known = findDraft(run.tools.steps.taken());
  if (known) return updateDraft(run, article, known);
  const adopted = await adoptDraft(run, article);
  if (adopted && !adopted.ok) return adopted;
  return adopted ? updateDraft(run, article, adopted.mediaId) : addDraft(run, article);
};

const submit = async ({ deps, calls, tools }: Run, mediaId: string): Promise<DeliveryOutcome> => {
  const mutation = await tools.steps.prepare(SUBMIT, { mediaId });
  await mutation.sent();
  const answer = await calls.post('/cgi-bin/freepublish/submit', { media_id: mediaId });
  return settleAnswer(answer, mutation, {
    now: deps.now(),
    done: async (body) => {
      const said = submitAnswer.safeParse(body).data;
      if (!said) return null;
      await mutation.answered({ publishId: said.publish_id, msgDataId: said.msg_data_id ?? null });
      return {
        kind: 'pending',
        code: 'wechat.accepted',
        message: ACCEPTED,
        lookAfterMs: toPollPauseMs(0),
      };
    },
  });
};

/** What was accepted already is never submitted again, whatever became of it. */
const settleAccepted = async (run: Run, publishId: string): Promise<DeliveryOutcome> => {
  const result = await readResult(run.deps, run.calls, run.tools.steps.taken(), publishId);
  switch (result.kind) {
    case 'published':
      return { kind: 'confirmed', address: result.address, externalId: result.articleId };
    case 'failed':
      return {
        kind: 'editor-must-fix',
        code: `wechat.status-${result.status}`,
        message: toFailedMessage(result.status),
      };
    case 'removed':
      return { kind: 'unknown', code: `wechat.status-${result.status}`, message: '' };
    case 'waits':
      return {
        kind: 'pending',
        code: 'wechat.accepted',
        message: ACCEPTED,
        lookAfterMs: result.lookAfterMs,
      };
  }
};

/** Pictures, one draft, one submission; what became of it is looked up. */
export const createPublish =
  (deps: WechatDeps) =>
  async (order: DeliveryOrder, tools: ConnectorTools): Promise<DeliveryOutcome> => {
    if (!order.revision) {
      const message = 'A publication without its revision cannot be posted.';
      throw new AppError({ kind: 'invalid', code: 'wechat.no-revision', message });
    }
    const given = await readGiven(tools, deps);
    if (!given) return NOT_GIVEN;
    const run = { deps, tools, calls: openCalls(deps, given, tools) };
    const publishId = findPublishId(tools.steps.taken());
    if (publishId) return settleAccepted(run, publishId);
    const made = await makeArticle(deps, run.calls, tools, {
      order,
      content: order.revision.content,
    });
    if (!made.ok) return made.outcome;
    const drafted = await keepDraft(run, made.article);
    return drafted.ok ? submit(run, drafted.mediaId) : drafted.outcome;
  };
