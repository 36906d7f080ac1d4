// A WeChat that refuses and misbehaves as the real one is documented to do: 200 for everything, tokens that end, an account that
// may not be verified, drafts that leave their box, jobs that take their time. It keeps what it published.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { answerUnder, readBytes, readForm, type Said, type ServiceFault } from '../service-faults';
import { ROUTES } from './wechat-routes';
import type { StandinArticle } from './wechat-rules';

export type Draft = { mediaId: string; article: StandinArticle };
export type Job = {
  publishId: string;
  mediaId: string;
  articleId: string;
  endsAt: number;
  status: number;
};
export type Published = { articleId: string; article: StandinArticle; isDeleted: boolean };

export type WechatStandin = {
  url: string;
  appid: string;
  secret: string;
  /** The one that is good now; taken anew once it ends. */
  token: { value: string; endsAt: number };
  tokensGiven: number;
  isVerified: boolean;
  allowedAddress: boolean;
  drafts: Draft[];
  jobs: Job[];
  published: Published[];
  materials: Map<string, Buffer>;
  images: Map<string, Buffer>;
  calls: string[];
  /** Of the next call of a path. */
  faults: Map<string, ServiceFault>;
  drawFault: ((path: string) => ServiceFault) | null;
  refusals: Map<string, number>;
  /** How long a job takes, and how it ends. */
  jobMs: number;
  jobStatus: number;
  pollsLeft: number;
  now: () => Date;
  close(): Promise<void>;
};

export type Call = { query: URLSearchParams; json: Record<string, unknown>; file: Buffer | null };

const SLOW_MS = 400;
const RID = ' rid: 65f1c2d3-0a1b2c3d-4e5f6071';
const TEXTS: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40164: 'invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist',
  48001: 'api unauthorized',
  45009: 'reach max api daily quota limit',
};

export const fail = (code: number): Said => ({
  ...{ status: 200, body: { errcode: code, errmsg: `${TEXTS[code] ?? 'refused'}${RID}` } },
});

const findRefusal = (standin: WechatStandin, path: string, { query }: Call): number | null => {
  if (!standin.allowedAddress) return 40164;
  if (path === '/cgi-bin/stable_token') return null;
  const token = query.get('access_token');
  if (!token) return 41001;
  if (token !== standin.token.value) return 40001;
  if (standin.now().getTime() >= standin.token.endsAt) return 42001;
  return path.startsWith('/cgi-bin/freepublish/') && !standin.isVerified ? 48001 : null;
};

const readCall = async (request: IncomingMessage, query: URLSearchParams): Promise<Call> => {
  if (request.headers['content-type']?.startsWith('multipart/')) {
    const { files } = await readForm(request);
    return { query, json: {}, file: files.get('media') ?? null };
  }
  const text = (await readBytes(request)).toString('utf8');
  return { query, json: JSON.parse(text || '{}') as Record<string, unknown>, file: null };
};

const serve = async (
  standin: WechatStandin,
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const url = new URL(request.url ?? '/', standin.url);
  const path = url.pathname;
  const call = await readCall(request, url.searchParams);
  standin.calls.push(path);
  const route = ROUTES[path];
  const refusal = findRefusal(standin, path, call) ?? standin.refusals.get(path) ?? null;
  if (refusal !== null) standin.refusals.delete(path);
  const fault = standin.drawFault?.(path) ?? standin.faults.get(path) ?? 'none';
  standin.faults.delete(path);
  const act = () => {
    if (refusal !== null) return fail(refusal);
    return route ? route(standin, call) : fail(43002);
  };
  answerUnder(fault, { request, response }, { act, broken: fail(-1), slowMs: SLOW_MS });
};

export const openWechatStandin = async (): Promise<WechatStandin> => {
  const server = createServer((request, response) => {
    serve(standin, request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standin: WechatStandin = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ appid: 'wx0000000000000001', secret: 'standin-secret-000000000000000001' },
    ...{ token: { value: '', endsAt: 0 }, tokensGiven: 0, isVerified: true, allowedAddress: true },
    ...{ drafts: [], jobs: [], published: [], materials: new Map(), images: new Map() },
    ...{ calls: [], faults: new Map(), drawFault: null, refusals: new Map() },
    ...{ jobMs: 20_000, jobStatus: 0, pollsLeft: 100, now: () => new Date() },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return standin;
};
