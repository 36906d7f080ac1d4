// Whatever the router lists, asked by everybody with what no form sends: refused in Chinese or harmless, never broken, and
// the public is as before.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DEMO_PEOPLE } from '../../src/people/demo-people';
import {
  approveCase,
  CMS_BOOT_MS,
  saveNewsPost,
  signInToken,
  startTestCms,
  submitItem,
  type TestCms,
} from '../support/test-cms';

type Layer = { methods: string[]; path: string };
type Route = { method: string; path: string };

/** Not asked, each for a reason. */
const LEFT_OUT: readonly [RegExp, string][] = [
  [/^POST \/admin\/logout$/, 'ends the session that asks'],
  [/sessions/, 'ends the session that asks'],
  [/\/admin\/transfer\/runner/, 'a web socket'],
];
const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];
const IDS = ['x', '999999', '-1', '%00', 'a'.repeat(300)];
const BODIES: readonly unknown[] = [
  {},
  [],
  {
    ...{ fingerprint: {}, reason: [1], at: 5, until: 'x', words: 'x', version: 'x' },
    items: [null],
  },
  {
    ...{ text: '\u0000', name: '\uD800', ids: ['x'], documentIds: 7, table: 9, key: null },
    data: 'x',
  },
];
const PEOPLE = [null, ...DEMO_PEOPLE.map(({ key }) => key)];

let cms: TestCms;
let tokens: (string | null)[];
let before: unknown;

const readPublic = () =>
  cms.sql(
    `select item_type, document_id, locale, publication_id, fingerprint from gongkai.live_publications order by 1, 2, 3`,
  );
const listRoutes = (): Route[] => {
  const server = cms.strapi.server as unknown as { listRoutes(): Layer[] };
  return server
    .listRoutes()
    .flatMap(({ methods, path }) =>
      methods.filter((method) => METHODS.includes(method)).map((method) => ({ method, path })),
    )
    .filter(({ path }) => !path.includes('('))
    .filter(({ method, path }) => !LEFT_OUT.some(([left]) => left.test(`${method} ${path}`)));
};

const TYPE = /^:(type|model|contentType|uid)$/;
/** The address with each of the strange ids; but for the first beside a known type, so that the id itself is looked at. */
const toAddresses = (path: string): string[] => {
  const known = path.includes(':type') ? 'news-post' : 'api::news-post.news-post';
  const fill = (id: string) =>
    path.replaceAll(/:\w+/g, (name) => (TYPE.test(name) && id !== 'x' ? known : id));
  return path.includes(':') ? IDS.map(fill) : [path];
};

const messageOf = (text: string): string => {
  try {
    const { error } = JSON.parse(text) as { error?: { message?: string } };
    return error?.message ?? '';
  } catch {
    return text;
  }
};

type Try = Route & { body?: unknown; token: string | null };
const problemOf = async ({ method, path, body, token }: Try): Promise<string | null> => {
  const answer = await fetch(cms.url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const message = messageOf(await answer.text());
  if (answer.status >= 500) return `${answer.status} ${message}`;
  if (answer.status >= 400 && message !== '' && !/\p{Script=Han}/u.test(message))
    return `${answer.status} ${message}`;
  return null;
};

beforeAll(async () => {
  cms = await startTestCms({ listen: true });
  tokens = await Promise.all(
    PEOPLE.map((key) => (key === null ? Promise.resolve(null) : signInToken(cms, key))),
  );
  const item = await saveNewsPost(cms);
  const submitted = await submitItem(cms, item);
  await approveCase(cms, submitted);
  const channels = cms.strapi.plugin('channels').service('channels') as {
    publish(input: object): Promise<{ ok: boolean }>;
  };
  await channels.publish({ ...submitted, actor: cms.actor('signatory') });
  before = await readPublic();
}, CMS_BOOT_MS);
afterAll(() => cms?.stop(), CMS_BOOT_MS);

describe('every route', () => {
  it('answers strange ids and bodies with words or harmlessly, whoever asks', async () => {
    expect(before).toHaveLength(1);
    const problems: string[] = [];
    for (const { method, path } of listRoutes()) {
      for (const [index, token] of tokens.entries()) {
        const tries = toAddresses(path).flatMap((address) =>
          (method === 'GET' ? [undefined] : BODIES).map((body) => ({ address, body })),
        );
        // Of a long list of combinations each person takes another part; together they take all.
        const mine = tries.filter(
          (_, place) => tries.length <= 5 || place % tokens.length === index,
        );
        const found = await Promise.all(
          mine.map(async ({ address, body }) => {
            const problem = await problemOf({ method, path: address, body, token });
            return problem && `${method} ${address} as ${PEOPLE[index] ?? 'nobody'}: ${problem}`;
          }),
        );
        problems.push(...found.filter((one) => one !== null));
      }
    }
    expect(problems).toEqual([]);
    expect(await readPublic()).toEqual(before);
  }, 300_000);

  it('sends nobody’s mail for whoever is signed in', async () => {
    const body = { to: 'someone@demo.example', subject: '通知', text: '请点击。' };
    for (const token of tokens.filter((one) => one !== null)) {
      const answer = await fetch(`${cms.url}/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
      expect(answer.status).toBe(403);
    }
  });
});
