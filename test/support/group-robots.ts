// Stand-ins of the services whose robots write into groups: they check signatures as theirs do, and answer HTTP 200 to what
// they refuse.
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Body = {
  text?: { content: string };
  content?: { text: string };
  timestamp?: string;
  sign?: string;
};

const sign = (key: string, signed: string) =>
  createHmac('sha256', key).update(signed).digest('base64');

/** The keys that the robots were made with. */
const isSigned: Record<string, (address: URL, body: Body) => boolean> = {
  wecom: (address) => address.searchParams.get('key') === '1',
  dingtalk: ({ searchParams }) => {
    const timestamp = searchParams.get('timestamp') ?? '';
    const isNow = Math.abs(Date.now() - Number(timestamp)) < 60_000;
    return isNow && searchParams.get('sign') === sign('SEC1', `${timestamp}\nSEC1`);
  },
  feishu: (_address, { timestamp = '', sign: signed }) => {
    const isNow = Math.abs(Date.now() / 1000 - Number(timestamp)) < 60;
    return isNow && signed === sign(`${timestamp}\nSEC2`, '');
  },
};
const REFUSALS: Record<string, object> = {
  wecom: { errcode: 45009, errmsg: 'no more' },
  dingtalk: { errcode: 310000, errmsg: 'no more' },
  feishu: { code: 19021, msg: 'no more' },
};
const UNSIGNED: Record<string, object> = {
  wecom: { errcode: 93000, errmsg: 'invalid webhook url' },
  dingtalk: { errcode: 310000, errmsg: 'sign not match' },
  feishu: { code: 19021, msg: 'sign match fail or timestamp is not within one hour' },
};

export const startGroups = async () => {
  const said: { kind: string; text: string }[] = [];
  /** holdNext: the next message is said in its group, and its sender hears so when `release` is called. */
  const groups = { said, refuse: false, holdNext: false, release: () => undefined as void };
  const answer = async (request: IncomingMessage) => {
    const address = new URL(request.url ?? '/', 'http://group.example');
    const kind = address.pathname.slice(1);
    const body = JSON.parse(await text(request)) as Body;
    if (groups.refuse) return REFUSALS[kind] ?? {};
    if (!isSigned[kind]?.(address, body)) return UNSIGNED[kind] ?? {};
    said.push({ kind, text: body.text?.content ?? body.content?.text ?? '' });
    if (groups.holdNext) {
      groups.holdNext = false;
      await new Promise<void>((resolve) => {
        groups.release = resolve;
      });
    }
    return kind === 'feishu' ? { code: 0, msg: 'success' } : { errcode: 0, errmsg: 'ok' };
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (body) => response.end(JSON.stringify(body)),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(groups, {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
};
