// The connector of Weibo against a Weibo that refuses and misbehaves; the tests bear the traps' names.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createWeibo } from '../../plugins/weibo/server/create-weibo';
import type { DeliveryOrder, Held, Intent } from '../../src/contracts/channel';
import type { FileReference } from '../../src/contracts/revision';
import { EMPTY_SITE_SETTINGS } from '../../src/contracts/site-settings';
import { isPrivateAddress, toIsDenied } from '../../src/platform/outgoing/is-private-address';
import { itemOf } from '../integration/channels-register';
import { memoryTools } from '../support/connector-tools';
import { aFileReference, aRevisionContent } from '../support/revision-content';
import { samplePicture } from '../support/sample-picture';
import { FAULTS_AFTER, FAULTS_BEFORE, type ServiceFault } from '../support/service-faults';
import { openWeiboStandin, type WeiboStandin } from '../support/weibo-standin/weibo-standin';

const SHARE = '/2/statuses/share.json';
const DESTROY = '/2/statuses/destroy.json';
const MINUTE_MS = 60_000;
const START = new Date('2026-03-05T01:30:00Z').getTime();

let standin: WeiboStandin;
let now = START;
let tools: ReturnType<typeof memoryTools>;
const clock = () => new Date(now);
const weibo = createWeibo({
  ...{ portalUrl: 'https://www.portal.example', now: clock, timeoutMs: 200 },
  isDenied: toIsDenied(['127.0.0.1']),
});

const toolsOf = (settings: Record<string, string> = {}, files: Record<string, Uint8Array> = {}) =>
  memoryTools({
    settings: { base: standin.url, rip: '203.0.113.7', ...settings },
    ...{ secrets: { 'access-token': standin.token }, files, now: clock },
  });

beforeAll(async () => {
  standin = await openWeiboStandin();
  standin.now = clock;
});
afterAll(() => standin.close());
beforeEach(() => {
  now = START;
  Object.assign(standin, { fault: 'none', acceptedLateMs: null, perHour: Infinity });
  standin.tokenEndsAt = new Date('2100-01-01');
  for (const kept of [standin.posts, standin.mutations]) kept.length = 0;
  standin.refusals.clear();
  tools = toolsOf();
});

const orderOf = (
  act: Intent = 'publish',
  { held = null, text = '今天全县义务植树。', pictures = [] as FileReference[] } = {} as {
    held?: Held | null;
    text?: string;
    pictures?: FileReference[];
  },
): DeliveryOrder => ({
  ...{ deliveryId: 1, publicationId: 1, act, item: itemOf('doc1'), held },
  account: {
    ...{ accountId: 'weibo-main', channel: 'weibo', connector: 'weibo' },
    ...{ nameZh: '微博', nameEn: 'Weibo', enabled: true },
  },
  revision: {
    fingerprint: 'a'.repeat(64),
    content: aRevisionContent({ type: 'social-post', body: { format: 'text', text }, pictures }),
  },
  ...{ publishedAt: clock(), firstPublishedAt: clock() },
  site: { version: 0, settings: EMPTY_SITE_SETTINGS },
});

describe('a post to Weibo', () => {
  it('stands there once, by its id as a string, which as a number would be another', async () => {
    const outcome = await weibo.publish(orderOf(), tools);
    const [post] = standin.posts;
    expect(outcome).toMatchObject({ kind: 'confirmed', externalId: String(post?.id) });
    expect(String(Number(post?.id))).not.toBe(String(post?.id));
    expect(post).toMatchObject({ rip: '203.0.113.7', picture: null });
    expect(post?.text).toBe('今天全县义务植树。 https://www.portal.example/social-post/doc1.html');
    expect(await weibo.lookUp(orderOf(), tools)).toMatchObject({
      ...{ kind: 'found', externalId: String(post?.id) },
    });
  });

  it('is told step by step, and no step holds the token', async () => {
    await weibo.publish(orderOf(), tools);
    expect(tools.steps.taken().map(({ state }) => state)).toEqual(['prepared', 'sent', 'answered']);
    expect(JSON.stringify(tools.steps.taken())).not.toContain(standin.token);
  });

  it('asked for twice, is posted once', async () => {
    await weibo.publish(orderOf(), tools);
    expect(await weibo.publish(orderOf(), tools)).toMatchObject({ kind: 'confirmed' });
    expect(standin.posts).toHaveLength(1);
  });

  it('carries its first picture, made fit where it is not', async () => {
    const bytes = samplePicture(40, 30);
    const file = aFileReference({ sha256: '2'.repeat(64), extension: '.png', name: '植树.png' });
    tools = toolsOf({}, { [file.sha256]: bytes });
    expect(await weibo.publish(orderOf('publish', { pictures: [file] }), tools)).toMatchObject({
      kind: 'confirmed',
    });
    expect(standin.posts[0]?.picture?.equals(bytes)).toBe(true);
  });

  it('whose picture is none is refused by the name of the picture, and nothing leaves', async () => {
    const file = aFileReference({ sha256: '3'.repeat(64), extension: '.jpg', name: '坏图.jpg' });
    tools = toolsOf({}, { [file.sha256]: Buffer.from('no picture') });
    expect(await weibo.publish(orderOf('publish', { pictures: [file] }), tools)).toMatchObject({
      ...{ kind: 'editor-must-fix', message: expect.stringContaining('坏图.jpg') as string },
    });
    expect(standin.mutations).toEqual([]);
  });
});

describe('a mutation that broke', () => {
  /** As the deliverer goes on: looks, waits where it must, and tries again only what is certainly absent. */
  const goOn = async (order: DeliveryOrder): Promise<string> => {
    for (let round = 0; round < 20; round += 1) {
      const answer = await weibo.lookUp(order, tools);
      if (answer.kind === 'pending') now += answer.lookAfterMs;
      else return answer.kind;
    }
    return 'never';
  };
  const begin = async (fault: ServiceFault) => {
    standin.fault = fault;
    const outcome = await weibo.publish(orderOf(), tools);
    expect(outcome.kind).toBe('unknown');
    expect(standin.mutations).toEqual([SHARE]);
  };

  it.each(FAULTS_AFTER)(
    '%s: the outcome is unknown, never a retry, and the post is found',
    async (fault) => {
      await begin(fault);
      expect(await goOn(orderOf())).toBe('found');
      expect(standin.posts).toHaveLength(1);
    },
  );

  it.each(FAULTS_BEFORE)('%s: is absent only once a post would long be visible', async (fault) => {
    await begin(fault);
    expect(await weibo.lookUp(orderOf(), tools)).toMatchObject({ kind: 'pending' });
    expect(await goOn(orderOf())).toBe('absent');
    expect(now - START).toBeGreaterThanOrEqual(10 * MINUTE_MS);
  });

  it('has no second try while the first has no answer', async () => {
    await begin('reset-after');
    await expect(weibo.publish(orderOf(), tools)).rejects.toThrow();
    expect(standin.posts).toHaveLength(1);
  });

  it('that found no connection was certainly not sent, and is tried again', async () => {
    tools = toolsOf({ base: 'http://127.0.0.1:9' });
    expect(await weibo.publish(orderOf(), tools)).toMatchObject({ kind: 'retry' });
  });

  it('goes to no inner address that nobody let in', async () => {
    const guarded = createWeibo({
      portalUrl: 'https://www.portal.example',
      isDenied: isPrivateAddress,
    });
    expect(await guarded.publish(orderOf(), tools)).toMatchObject({ kind: 'retry' });
    expect(standin.mutations).toEqual([]);
  });
});

describe('what Weibo says', () => {
  it('20019 "repeat content" is looked up and found: the earlier try had gone out', async () => {
    await weibo.publish(orderOf(), toolsOf());
    expect(await weibo.publish(orderOf(), tools)).toMatchObject({
      kind: 'unknown',
      code: 'weibo.20019',
    });
    expect(await weibo.lookUp(orderOf(), tools)).toMatchObject({ kind: 'found' });
    expect(standin.posts).toHaveLength(1);
  });

  it('20017 "similar" of a post that is not there is for a person, never absent', async () => {
    standin.refusals.set(SHARE, { code: 20017 });
    await weibo.publish(orderOf(), tools);
    now += 60 * MINUTE_MS;
    expect(await weibo.lookUp(orderOf(), tools)).toMatchObject({
      kind: 'unknown',
      found: { said: 20017 },
    });
  });

  it('20032 is success that shows later, never sent again', async () => {
    standin.acceptedLateMs = 90_000;
    expect(await weibo.publish(orderOf(), tools)).toMatchObject({ kind: 'pending' });
    expect(await weibo.lookUp(orderOf(), tools)).toMatchObject({ kind: 'pending' });
    now += 2 * MINUTE_MS;
    expect(await weibo.lookUp(orderOf(), tools)).toMatchObject({ kind: 'found' });
    expect(standin.mutations).toEqual([SHARE]);
  });

  it.each([
    [20012, 'editor-must-fix'],
    [10014, 'operator-must-act'],
    [10023, 'wait-until'],
    ['20016', 'wait-until'],
    [10001, 'unknown'],
  ])('%s is %s, in Chinese and with its code', async (code, kind) => {
    standin.refusals.set(SHARE, { code, status: 403 });
    const outcome = await weibo.publish(orderOf(), tools);
    expect(outcome).toMatchObject({ kind, code: `weibo.${code}` });
    expect('message' in outcome && outcome.message).toMatch(
      new RegExp(`\\p{Script=Han}.*${code}`, 'u'),
    );
  });

  it('an authorisation that has ended parks the account, and no post fails of it', async () => {
    standin.tokenEndsAt = clock();
    expect(await weibo.publish(orderOf(), tools)).toMatchObject({
      kind: 'operator-must-act',
      parks: true,
    });
    tools.secrets.clear();
    expect(await weibo.publish(orderOf(), tools)).toMatchObject({
      kind: 'operator-must-act',
      parks: true,
    });
  });

  it('of a token: until when it is valid, or that it is not', async () => {
    standin.tokenEndsAt = new Date(START + 3_600_000);
    const { account } = orderOf();
    expect(await weibo.checkCredentials(account, tools)).toEqual({
      ...{ kind: 'valid', expiresAt: standin.tokenEndsAt, facts: { uid: '5000000001' } },
    });
    tools.secrets.set('access-token', 'another');
    expect(await weibo.checkCredentials(account, tools)).toMatchObject({ kind: 'invalid' });
  });
});

describe('a withdrawal from Weibo', () => {
  const posted = async (): Promise<Held> => {
    await weibo.publish(orderOf(), toolsOf());
    return { publicationId: 1, address: null, externalId: String(standin.posts[0]?.id) };
  };

  it('deletes the post, and is safe to repeat', async () => {
    const held = await posted();
    expect(await weibo.readMetrics(orderOf('publish', { held }), tools)).toEqual({
      ...{ reposts: 3, comments: 2, attitudes: 5 },
    });
    expect(await weibo.lookUp(orderOf('withdraw', { held }), tools)).toEqual({ kind: 'absent' });
    for (let time = 0; time < 2; time += 1) {
      expect(await weibo.withdraw(orderOf('withdraw', { held }), tools)).toMatchObject({
        kind: 'confirmed',
      });
    }
    expect(standin.posts).toEqual([]);
    expect(await weibo.lookUp(orderOf('withdraw', { held }), tools)).toMatchObject({
      kind: 'found',
    });
  });

  it('that the app may not do is for a person; so is an edit', async () => {
    const held = await posted();
    standin.refusals.set(DESTROY, { code: 10014, status: 403 });
    expect(await weibo.withdraw(orderOf('withdraw', { held }), tools)).toMatchObject({
      kind: 'needs-person',
    });
    expect(await weibo.update(orderOf('update', { held }), tools)).toMatchObject({
      kind: 'needs-person',
    });
    expect(standin.posts).toHaveLength(1);
  });
});
