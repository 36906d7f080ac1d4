// A Weibo that refuses and misbehaves as the real one is documented to do. It keeps what it published.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { answerUnder, readForm, type Said, type ServiceFault } from '../service-faults';
import { countAsWeibo, isPicture, leadsTo } from './weibo-rules';

export type Post = {
  id: bigint;
  text: string;
  createdAt: Date;
  picture: Buffer | null;
  rip: string;
};

export type WeiboStandin = {
  url: string;
  token: string;
  posts: Post[];
  /** Mutations that reached it, refused ones too. */
  mutations: string[];
  /** Of the next mutation. */
  fault: ServiceFault;
  /** Drawn for each mutation instead of `fault`. */
  drawFault: (() => ServiceFault) | null;
  /** Answered to the next call of a path, without effect. */
  refusals: Map<string, { status?: number; code: number | string; error?: string }>;
  /** The next share is taken, answered with 20032, and visible after so long. */
  acceptedLateMs: number | null;
  tokenEndsAt: Date;
  perHour: number;
  now: () => Date;
  close(): Promise<void>;
};

type Form = Awaited<ReturnType<typeof readForm>>;
type Call = { path: string; form: Form; query: URLSearchParams };

const SAFE_DOMAIN = 'portal.example';
const HOUR_MS = 3_600_000;
const SLOW_MS = 400;
const BROKEN = { status: 503, body: { error_code: 10001, error: 'System error' } };
/** Around 2^53, where a number loses its last digits. */
const FIRST_ID = 9_007_199_254_740_993n;

const fail = (path: string, code: number | string, error = '', status = 400): Said => ({
  ...{ status, body: { request: path, error_code: code, error } },
});

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const two = (value: number) => String(value).padStart(2, '0');
/** 'Wed Oct 24 23:49:17 +0800 2012' */
const toCreatedAt = (at: Date): string => {
  const local = new Date(at.getTime() + 8 * HOUR_MS);
  const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two);
  return `${DAYS[local.getUTCDay()]} ${MONTHS[local.getUTCMonth()]} ${two(local.getUTCDate())} ${time.join(':')} +0800 ${local.getUTCFullYear()}`;
};

/** `id` as the number that a program reads: its digits are already lost. Addresses are shortened, signs are entities. */
const toStatus = ({ id, text, createdAt }: Post) => ({
  ...{ created_at: toCreatedAt(createdAt), id: Number(id), mid: String(id), idstr: String(id) },
  text: text.replaceAll('&', '&amp;').replaceAll(/https?:\/\/[\x21-\x7e]+/g, 'http://t.cn/A6x1yz'),
  ...{ source: '公开', truncated: false, user: { id: 5_000_000_001, idstr: '5000000001' } },
  ...{ reposts_count: 3, comments_count: 2, attitudes_count: 5 },
});

const findRefusal = (standin: WeiboStandin, { path, form }: Call): Said | null => {
  const { fields, files } = form;
  const text = fields.get('status') ?? '';
  const picture = files.get('pic');
  const now = standin.now().getTime();
  if (!text) return fail(path, 20008, 'content is null');
  if (!fields.get('rip')) return fail(path, 10016, 'miss required parameter (rip)');
  if (!leadsTo(text, SAFE_DOMAIN)) return fail(path, 10017, 'text not find domain!');
  if (/#[^#\s][^#]*#/.test(text)) return fail(path, 20021, 'content is illegal');
  if (countAsWeibo(text) > 140)
    return fail(path, 20012, 'Text too long, please input text less than 140 characters!');
  if (picture && !isPicture(picture)) return fail(path, 20005, 'unsupported image type');
  if (picture && picture.length >= 5 * 1024 * 1024)
    return fail(path, 20006, 'image size too large');
  const lately = standin.posts.filter(({ createdAt }) => createdAt.getTime() > now - HOUR_MS);
  if (lately.length >= standin.perHour)
    return fail(path, 10023, 'User requests out of rate limit!', 403);
  if (lately.some((post) => post.text === text)) return fail(path, '20019', 'repeat content!');
  return null;
};

const share = (standin: WeiboStandin, call: Call): Said => {
  const refusal = findRefusal(standin, call);
  if (refusal) return refusal;
  const { fields, files } = call.form;
  const late = standin.acceptedLateMs;
  standin.acceptedLateMs = null;
  const post: Post = {
    id: FIRST_ID + BigInt(standin.posts.length * 2),
    text: fields.get('status') ?? '',
    createdAt: new Date(standin.now().getTime() + (late ?? 0)),
    picture: files.get('pic') ?? null,
    rip: fields.get('rip') ?? '',
  };
  standin.posts.push(post);
  return late === null
    ? { status: 200, body: toStatus(post) }
    : fail(call.path, 20032, 'Update success, while server slow now, please wait 1-2 minutes.');
};

const findPost = ({ posts, now }: WeiboStandin, id: string | null | undefined) =>
  posts.find((post) => String(post.id) === id && post.createdAt <= now());

const ROUTES: Record<
  string,
  { isMutation: boolean; act: (standin: WeiboStandin, call: Call) => Said }
> = {
  '/2/statuses/share.json': { isMutation: true, act: share },
  '/2/statuses/destroy.json': {
    isMutation: true,
    act: (standin, { path, form }) => {
      const post = findPost(standin, form.fields.get('id'));
      if (!post) return fail(path, 20101, 'target weibo does not exist!');
      standin.posts.splice(standin.posts.indexOf(post), 1);
      return { status: 200, body: toStatus(post) };
    },
  },
  '/2/statuses/show.json': {
    isMutation: false,
    act: (standin, { path, query }) => {
      const post = findPost(standin, query.get('id'));
      return post
        ? { status: 200, body: toStatus(post) }
        : fail(path, 20101, 'target weibo does not exist!');
    },
  },
  '/2/statuses/user_timeline.json': {
    isMutation: false,
    act: ({ posts, now }) => {
      const shown = posts.filter(({ createdAt }) => createdAt <= now()).reverse();
      return {
        status: 200,
        body: { statuses: shown.slice(0, 100).map(toStatus), total_number: shown.length },
      };
    },
  },
  '/oauth2/get_token_info': {
    isMutation: false,
    act: (standin) => {
      const seconds = Math.round((standin.tokenEndsAt.getTime() - standin.now().getTime()) / 1000);
      return {
        status: 200,
        body: {
          uid: '5000000001',
          appkey: '1',
          scope: null,
          create_at: 1,
          expire_in: String(seconds),
        },
      };
    },
  },
};

const serve = async (standin: WeiboStandin, request: IncomingMessage, response: ServerResponse) => {
  const url = new URL(request.url ?? '/', standin.url);
  const path = url.pathname;
  const form = await readForm(request);
  const route = ROUTES[path];
  const plain = (act: () => Said) =>
    answerUnder('none', { request, response }, { act, broken: BROKEN, slowMs: SLOW_MS });
  if (!route) return plain(() => fail(path, 10020, 'Request Api not found!', 404));
  const token = form.fields.get('access_token') ?? url.searchParams.get('access_token');
  if (token !== standin.token) return plain(() => fail(path, 21332, 'invalid_access_token', 403));
  if (standin.now() >= standin.tokenEndsAt)
    return plain(() => fail(path, 21327, 'expired_token', 403));
  const refusal = standin.refusals.get(path);
  if (route.isMutation) standin.mutations.push(path);
  if (refusal) {
    standin.refusals.delete(path);
    return plain(() => fail(path, refusal.code, refusal.error, refusal.status));
  }
  const fault = route.isMutation ? (standin.drawFault?.() ?? standin.fault) : 'none';
  if (route.isMutation) standin.fault = 'none';
  const act = () => route.act(standin, { path, form, query: url.searchParams });
  answerUnder(fault, { request, response }, { act, broken: BROKEN, slowMs: SLOW_MS });
};

export const openWeiboStandin = async (): Promise<WeiboStandin> => {
  const server = createServer((request, response) => {
    serve(standin, request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standin: WeiboStandin = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: '2.00standinTOKEN',
    ...{ posts: [], mutations: [], fault: 'none', drawFault: null, refusals: new Map() },
    ...{ acceptedLateMs: null, tokenEndsAt: new Date('2100-01-01'), perHour: Infinity },
    now: () => new Date(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return standin;
};
