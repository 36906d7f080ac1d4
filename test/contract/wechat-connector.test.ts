// The connector of WeChat against a WeChat that refuses and misbehaves; the tests bear the traps' names.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createWechat } from '../../plugins/wechat/server/create-wechat';
import type { DeliveryOrder, Held, Intent } from '../../src/contracts/channel';
import type { RevisionContent } from '../../src/contracts/revision';
import { EMPTY_SITE_SETTINGS } from '../../src/contracts/site-settings';
import { toIsDenied } from '../../src/platform/outgoing/is-private-address';
import { itemOf } from '../integration/channels-register';
import { memoryTools } from '../support/connector-tools';
import { aFileReference, aRevisionContent } from '../support/revision-content';
import { samplePicture } from '../support/sample-picture';
import { FAULTS_AFTER, FAULTS_BEFORE } from '../support/service-faults';
import { settleAll } from '../support/wechat-standin/wechat-routes';
import { openWechatStandin, type WechatStandin } from '../support/wechat-standin/wechat-standin';

const SUBMIT = '/cgi-bin/freepublish/submit';
const DRAFT_ADD = '/cgi-bin/draft/add';
const MINUTE_MS = 60_000;
const START = new Date('2026-03-05T01:30:00Z').getTime();
const PICTURE = aFileReference({
  ...{
    fileId: 'f1',
    sha256: '2'.repeat(64),
    extension: '.png',
    name: '植树.png',
    mime: 'image/png',
  },
});

let standin: WechatStandin;
let now = START;
let tools: ReturnType<typeof memoryTools>;
let wechat: ReturnType<typeof createWechat>;
let fresh: WechatStandin;
const clock = () => new Date(now);

const toolsOf = () =>
  memoryTools({
    settings: { base: standin.url, appid: standin.appid },
    secrets: { 'app-secret': standin.secret },
    files: { [PICTURE.sha256]: samplePicture(40, 30) },
    now: clock,
  });

beforeAll(async () => {
  standin = await openWechatStandin();
  fresh = { ...standin };
});
afterAll(() => standin.close());
beforeEach(() => {
  now = START;
  Object.assign(standin, { ...fresh, now: clock, drafts: [], jobs: [], published: [], calls: [] });
  for (const kept of [standin.materials, standin.images, standin.faults, standin.refusals])
    kept.clear();
  tools = toolsOf();
  wechat = createWechat({
    ...{ portalUrl: 'https://www.portal.example', now: clock, timeoutMs: 200 },
    isDenied: toIsDenied(['127.0.0.1']),
  });
});

const orderOf = (
  act: Intent = 'publish',
  { held = null, ...traits }: Partial<RevisionContent> & { held?: Held | null } = {},
): DeliveryOrder => ({
  ...{ deliveryId: 7, publicationId: 1, act, item: itemOf('doc1'), held },
  account: {
    ...{ accountId: 'wechat-main', channel: 'wechat', connector: 'wechat' },
    ...{ nameZh: '公众号', nameEn: 'WeChat', enabled: true },
  },
  revision: {
    fingerprint: 'a'.repeat(64),
    content: aRevisionContent({
      ...{ title: '春季植树', bodyFiles: [PICTURE] },
      body: {
        format: 'html',
        html: '<p>见<a href="https://other.example/">办法</a>。</p><figure data-file-id="f1"><img></figure>',
      },
      ...traits,
    }),
  },
  ...{ publishedAt: clock(), firstPublishedAt: clock() },
  site: { version: 0, settings: EMPTY_SITE_SETTINGS },
});

/** As the deliverer goes on: looks, waits where it must, and tries again only what is certainly absent. */
const goOn = async (order: DeliveryOrder) => {
  for (let round = 0; round < 60; round += 1) {
    const answer = await wechat.lookUp(order, tools);
    if (answer.kind !== 'pending') return answer;
    now += answer.lookAfterMs;
  }
  throw new Error('it never ends');
};

/** What the deliverer writes when a look has found out what became of an open step. */
const noteLook = async (answer: { kind: string }) => {
  const steps = tools.steps.taken();
  const open = steps.findLast(({ state }) => state === 'sent');
  (steps as (typeof steps)[number][]).push({
    ...{ mutation: open?.mutation ?? 0, name: open?.name ?? '', state: 'answered', at: clock() },
    told: { lookedUp: answer.kind },
  });
};

describe('an article on WeChat', () => {
  it('is a draft with its pictures there, then submitted, and confirmed once WeChat says so', async () => {
    const order = orderOf();
    expect(await wechat.publish(order, tools)).toMatchObject({
      kind: 'pending',
      lookAfterMs: 30_000,
    });
    expect(await wechat.lookUp(order, tools)).toMatchObject({ kind: 'pending' });
    expect(await goOn(order)).toMatchObject({
      ...{ kind: 'found', externalId: standin.published[0]?.articleId },
      address: expect.stringContaining('https://mp.weixin.qq.com/s/') as string,
    });
    expect(standin.drafts).toEqual([]);
    expect(standin.published).toHaveLength(1);
    expect(await wechat.publish(order, tools)).toMatchObject({ kind: 'confirmed' });
    expect(standin.jobs).toHaveLength(1);
  });

  it('stands there as it was sent: nothing of it is stripped, its picture is WeChat’s own', async () => {
    await wechat.publish(orderOf(), tools);
    const [draft] = standin.drafts;
    const content = draft?.article.content ?? '';
    const [image] = standin.images.keys();
    expect(content).toContain(`<img src="${image}"`);
    expect(content).toContain('[1] https://other.example/');
    expect(draft?.article.content_source_url).toBe(
      'https://www.portal.example/news-post/doc1.html#d7',
    );
    expect(content).not.toContain('href');
  });

  it('without a picture is refused before anything leaves: WeChat wants a cover', async () => {
    const order = orderOf('publish', { bodyFiles: [], body: { format: 'text', text: '正文' } });
    expect(await wechat.publish(order, tools)).toMatchObject({
      kind: 'editor-must-fix',
      code: 'wechat.no-cover',
    });
    expect(standin.calls).toEqual([]);
  });

  it('that is too long as converted is refused before anything leaves', async () => {
    const order = orderOf('publish', { body: { format: 'text', text: '字\n\n'.repeat(400) } });
    expect(await wechat.publish(order, tools)).toMatchObject({
      kind: 'editor-must-fix',
      code: 'wechat.too-long',
    });
    expect(standin.calls).toEqual([]);
  });

  it('whose title WeChat finds too long is for the editor, with what to do', async () => {
    standin.refusals.set(DRAFT_ADD, 45003);
    expect(await wechat.publish(orderOf(), tools)).toMatchObject({
      kind: 'editor-must-fix',
      code: 'wechat.45003',
    });
  });

  it('is told step by step, and no step holds token or secret', async () => {
    await wechat.publish(orderOf(), tools);
    const said = JSON.stringify(tools.steps.taken());
    expect(said).not.toContain(standin.token.value);
    expect(said).not.toContain(standin.secret);
  });
});

describe('the token', () => {
  it('is taken once for all calls of two processes, by stable_token without force', async () => {
    await wechat.publish(orderOf(), tools);
    await wechat.lookUp(orderOf(), tools);
    expect(standin.calls.filter((path) => path.endsWith('stable_token'))).toHaveLength(1);
  });

  it('that ended is taken anew, and the refused call made once more: it had done nothing', async () => {
    tools.secrets.set(`access-token.${standin.appid}`, 'stale');
    expect(await wechat.publish(orderOf(), tools)).toMatchObject({ kind: 'pending' });
    expect(standin.jobs).toHaveLength(1);
    expect(standin.calls.filter((path) => path.endsWith('stable_token'))).toHaveLength(1);
  });

  it('of another AppID is not used: an article would go to that account', async () => {
    tools.secrets.set('access-token.wx0000000000000009', 'of-another');
    const given = tools.secrets;
    expect(await wechat.publish(orderOf(), tools)).toMatchObject({ kind: 'pending' });
    expect(given.get('access-token.wx0000000000000009')).toBe('of-another');
    expect(given.get(`access-token.${standin.appid}`)).toBe(standin.token.value);
  });

  it('40164 parks the account and names the address that WeChat sees', async () => {
    standin.allowedAddress = false;
    expect(await wechat.publish(orderOf(), tools)).toMatchObject({
      ...{ kind: 'operator-must-act', parks: true },
      message: expect.stringContaining('203.0.113.7') as string,
    });
    expect(await wechat.checkCredentials(orderOf().account, tools)).toMatchObject({
      kind: 'invalid',
    });
  });

  it('is how the secret is checked', async () => {
    expect(await wechat.checkCredentials(orderOf().account, tools)).toMatchObject({
      kind: 'valid',
    });
    tools.secrets.set('app-secret', 'another');
    expect(await wechat.checkCredentials(orderOf().account, tools)).toMatchObject({
      ...{ kind: 'invalid', code: 'wechat.40125' },
    });
  });
});

describe('a submission that broke', () => {
  it.each(FAULTS_AFTER)(
    '%s: −1 and all the like are unknown, never a retry, and the article is found',
    async (fault) => {
      standin.faults.set(SUBMIT, fault);
      expect(await wechat.publish(orderOf(), tools)).toMatchObject({ kind: 'unknown' });
      expect(await goOn(orderOf())).toMatchObject({ kind: 'found' });
      expect(standin.published).toHaveLength(1);
      expect(standin.jobs).toHaveLength(1);
    },
  );

  it.each(FAULTS_BEFORE)(
    '%s: is absent only after half an hour with its draft still there, and that draft is submitted',
    async (fault) => {
      standin.faults.set(SUBMIT, fault);
      expect(await wechat.publish(orderOf(), tools)).toMatchObject({ kind: 'unknown' });
      expect(await wechat.lookUp(orderOf(), tools)).toMatchObject({ kind: 'pending' });
      const answer = await goOn(orderOf());
      expect(answer.kind).toBe('absent');
      expect(now - START).toBeGreaterThanOrEqual(30 * MINUTE_MS);
      await noteLook(answer);
      expect(await wechat.publish(orderOf(), tools)).toMatchObject({ kind: 'pending' });
      expect(standin.drafts).toHaveLength(1);
      now += MINUTE_MS;
      settleAll(standin);
      expect(standin.published).toHaveLength(1);
    },
  );
});

describe('a draft that broke', () => {
  it.each([...FAULTS_AFTER, ...FAULTS_BEFORE])(
    '%s: nothing is public, and one draft is left, not two',
    async (fault) => {
      standin.faults.set(DRAFT_ADD, fault);
      expect(await wechat.publish(orderOf(), tools)).toMatchObject({ kind: 'unknown' });
      const answer = await wechat.lookUp(orderOf(), tools);
      expect(answer.kind).toBe('absent');
      await noteLook(answer);
      expect(await wechat.publish(orderOf(), tools)).toMatchObject({ kind: 'pending' });
      expect(standin.drafts).toHaveLength(1);
      expect(standin.jobs).toHaveLength(1);
    },
  );
});

describe('what WeChat says', () => {
  it.each([
    [2, '原创'],
    [3, '失败'],
    [4, '审核未通过'],
  ])('status %i is for the editor, and submits nothing again', async (status, words) => {
    standin.jobStatus = status;
    await wechat.publish(orderOf(), tools);
    expect((await goOn(orderOf())).kind).toBe('absent');
    const outcome = await wechat.publish(orderOf(), tools);
    expect(outcome).toMatchObject({ kind: 'editor-must-fix' });
    expect('message' in outcome && outcome.message).toContain(words);
    expect(standin.jobs).toHaveLength(1);
  });

  it('of a job is asked few times: the hundred polls of a day are the whole account’s', async () => {
    standin.jobMs = 6 * 3_600_000;
    await wechat.publish(orderOf(), tools);
    expect((await goOn(orderOf())).kind).toBe('found');
    // A call with a token that ended is refused and counts as none.
    expect(100 - standin.pollsLeft).toBeLessThanOrEqual(10);
  });

  it('polls used up are no failure: it is looked up an hour later', async () => {
    await wechat.publish(orderOf(), tools);
    standin.pollsLeft = 0;
    expect(await wechat.lookUp(orderOf(), tools)).toMatchObject({
      kind: 'pending',
      lookAfterMs: 3_600_000,
    });
  });

  it('48001: an account that is not verified is for the operator', async () => {
    standin.isVerified = false;
    expect(await wechat.publish(orderOf(), tools)).toMatchObject({
      kind: 'operator-must-act',
      code: 'wechat.48001',
    });
  });

  it('45009: waits until tomorrow in China', async () => {
    standin.refusals.set(SUBMIT, 45009);
    expect(await wechat.publish(orderOf(), tools)).toMatchObject({
      ...{ kind: 'wait-until', until: new Date('2026-03-05T16:05:00Z') },
    });
  });
});

describe('a withdrawal from WeChat', () => {
  it('deletes the article, and is safe to repeat; an edit is for a person', async () => {
    await wechat.publish(orderOf(), tools);
    const found = await goOn(orderOf());
    const externalId = found.kind === 'found' ? found.externalId : null;
    const withdrawal = orderOf('withdraw', {
      held: { publicationId: 1, address: null, externalId },
    });
    tools = toolsOf();
    expect(await wechat.lookUp(withdrawal, tools)).toEqual({ kind: 'absent' });
    for (let time = 0; time < 2; time += 1) {
      expect(await wechat.withdraw(withdrawal, tools)).toMatchObject({ kind: 'confirmed' });
    }
    expect(standin.published.map(({ isDeleted }) => isDeleted)).toEqual([true]);
    expect(await wechat.lookUp(withdrawal, tools)).toMatchObject({ kind: 'found' });
    expect(await wechat.update(orderOf('update'), tools)).toMatchObject({ kind: 'needs-person' });
  });
});
