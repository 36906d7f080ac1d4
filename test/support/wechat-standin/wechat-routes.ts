import type { Said } from '../service-faults';
import { findProblem, kindOf, type StandinArticle, stripHtml } from './wechat-rules';
import { type Call, fail, type Job, type WechatStandin } from './wechat-standin';

type Route = (standin: WechatStandin, call: Call) => Said;

const ok = (body: object): Said => ({ status: 200, body });
const done = (): Said => ok({ errcode: 0, errmsg: 'ok' });
const addressOf = (articleId: string) => `https://mp.weixin.qq.com/s/${articleId}`;
const TOKEN_MS = 7_200_000;

let made = 0;
const nextId = (kind: string) => `${kind}-${(made += 1)}`;

/** Stored stripped, as readers get it; null with the code that refuses it. */
const take = (
  standin: WechatStandin,
  given: Record<string, unknown>,
): { ok: true; article: StandinArticle } | { ok: false; code: number } => {
  const code = findProblem(given, (mediaId) => standin.materials.has(String(mediaId)));
  if (code !== null) return { ok: false, code };
  const content = stripHtml(String(given.content), (src) => standin.images.has(src));
  return { ok: true, article: { ...given, content } as StandinArticle };
};

/** What a job has come to by now: what it ends with takes effect when its time is over. */
const settle = (standin: WechatStandin, job: Job): number => {
  if (standin.now().getTime() < job.endsAt) return 1;
  const draft = standin.drafts.find(({ mediaId }) => mediaId === job.mediaId);
  if (draft && job.status === 0) {
    standin.drafts.splice(standin.drafts.indexOf(draft), 1);
    standin.published.push({ articleId: job.articleId, article: draft.article, isDeleted: false });
  }
  return job.status;
};
export const settleAll = (standin: WechatStandin): void => {
  for (const job of standin.jobs) settle(standin, job);
};

const withoutText = ({ content: _content, ...article }: StandinArticle) => article;

const toPublishedItem = (standin: WechatStandin, articleId: string) => {
  const found = standin.published.find((one) => one.articleId === articleId);
  if (!found) return null;
  const { article, isDeleted } = found;
  return [{ ...article, url: addressOf(articleId), is_deleted: isDeleted }];
};

const upload =
  (most: number, keep: (standin: WechatStandin, file: Buffer) => object): Route =>
  (standin, { file }) => {
    if (!file || !kindOf(file)) return fail(40005);
    return file.length > most ? fail(40009) : ok(keep(standin, file));
  };

export const ROUTES: Record<string, Route> = {
  '/cgi-bin/stable_token': (standin, { json }) => {
    if (json.appid !== standin.appid) return fail(40013);
    if (json.secret !== standin.secret) return fail(40125);
    const now = standin.now().getTime();
    if (now >= standin.token.endsAt - 300_000) {
      standin.token = { value: `token-${(standin.tokensGiven += 1)}`, endsAt: now + TOKEN_MS };
    }
    const { value, endsAt } = standin.token;
    return ok({ access_token: value, expires_in: Math.floor((endsAt - now) / 1000) });
  },
  '/cgi-bin/material/add_material': upload(10 * 1024 * 1024, (standin, file) => {
    const mediaId = nextId('material');
    standin.materials.set(mediaId, file);
    return { media_id: mediaId, url: `https://mmbiz.qpic.cn/${mediaId}` };
  }),
  '/cgi-bin/media/uploadimg': upload(1024 * 1024 - 1, (standin, file) => {
    const url = `http://mmbiz.qpic.cn/${nextId('image')}`;
    standin.images.set(url, file);
    return { url, errcode: 0, errmsg: 'ok' };
  }),
  '/cgi-bin/draft/add': (standin, { json }) => {
    const articles = json.articles as Record<string, unknown>[];
    const [given] = articles;
    if (!given || articles.length > 8) return fail(44003);
    const taken = take(standin, given);
    if (!taken.ok) return fail(taken.code);
    const mediaId = nextId('draft');
    standin.drafts.unshift({ mediaId, article: taken.article });
    return ok({ media_id: mediaId });
  },
  '/cgi-bin/draft/update': (standin, { json }) => {
    const draft = standin.drafts.find(({ mediaId }) => mediaId === json.media_id);
    if (!draft) return fail(40007);
    if (json.index !== 0) return fail(40114);
    if (Array.isArray(json.articles)) return fail(47001);
    const taken = take(standin, json.articles as Record<string, unknown>);
    if (!taken.ok) return fail(taken.code);
    draft.article = taken.article;
    return done();
  },
  '/cgi-bin/draft/get': (standin, { json }) => {
    settleAll(standin);
    const draft = standin.drafts.find(({ mediaId }) => mediaId === json.media_id);
    return draft ? ok({ news_item: [draft.article] }) : fail(40007);
  },
  '/cgi-bin/draft/batchget': (standin, { json }) => {
    settleAll(standin);
    const item = standin.drafts.slice(0, Number(json.count)).map(({ mediaId, article }) => ({
      ...{ media_id: mediaId, content: { news_item: [withoutText(article)] }, update_time: 1 },
    }));
    return ok({ total_count: standin.drafts.length, item_count: item.length, item });
  },
  '/cgi-bin/freepublish/submit': (standin, { json }) => {
    const draft = standin.drafts.find(({ mediaId }) => mediaId === json.media_id);
    if (!draft) return fail(40007);
    const { jobMs, jobStatus: status } = standin;
    // As an integer, though another page of the vendor says string.
    const publishId = 100_000_000 + standin.jobs.length;
    standin.jobs.push({
      ...{
        publishId: String(publishId),
        mediaId: draft.mediaId,
        articleId: nextId('article'),
        status,
      },
      endsAt: standin.now().getTime() + jobMs,
    });
    return ok({ errcode: 0, errmsg: 'ok', publish_id: publishId, msg_data_id: 2_247_483_900 });
  },
  '/cgi-bin/freepublish/get': (standin, { json }) => {
    if ((standin.pollsLeft -= 1) < 0) return fail(45009);
    const job = standin.jobs.find(({ publishId }) => publishId === String(json.publish_id));
    if (!job) return fail(40059);
    const status = settle(standin, job);
    if (status !== 0)
      return ok({
        publish_id: job.publishId,
        publish_status: status,
        fail_idx: status === 1 ? [] : [1],
      });
    const item = [{ idx: 1, article_url: addressOf(job.articleId) }];
    return ok({
      publish_id: job.publishId,
      publish_status: 0,
      article_id: job.articleId,
      article_detail: { count: 1, item },
    });
  },
  '/cgi-bin/freepublish/batchget': (standin, { json }) => {
    settleAll(standin);
    const item = [...standin.published]
      .reverse()
      .slice(0, Number(json.count))
      .map(({ articleId, article, isDeleted }) => ({
        article_id: articleId,
        content: {
          news_item: [
            { ...withoutText(article), url: addressOf(articleId), is_deleted: isDeleted },
          ],
        },
      }));
    return ok({ total_count: standin.published.length, item_count: item.length, item });
  },
  '/cgi-bin/freepublish/getarticle': (standin, { json }) => {
    const item = toPublishedItem(standin, String(json.article_id));
    return item ? ok({ news_item: item }) : fail(53600);
  },
  '/cgi-bin/freepublish/delete': (standin, { json }) => {
    const found = standin.published.find(({ articleId }) => articleId === json.article_id);
    if (!found) return fail(53600);
    found.isDeleted = true;
    return done();
  },
};
