// Robots in groups: kept by who keeps people, tried out, and speaking in stand-ins of the three services.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { PoolDatabase } from '../../src/platform/sql/pool-database';
import { startGroups } from '../support/group-robots';
import type { signIn, submitItem, TestCms } from '../support/test-cms';

type Call = Awaited<ReturnType<typeof signIn>>;
type Ground = {
  cms: TestCms;
  database: PoolDatabase;
  keeper: Call;
  editor: Call;
  submit: () => ReturnType<typeof submitItem>;
  tell: () => Promise<void>;
  /** Until nothing is due. */
  sendByRobots: () => Promise<void>;
};
type Robot = { robotId: string; entryId: number; name: string; kind: string };
type Form = Record<string, unknown>;
type Refused = { error: { message: string; details: { errors: { path: string[] }[] } } };

/** The keys that the stand-ins were made with. */
const SECRETS: Record<string, string> = { dingtalk: 'SEC1', feishu: 'SEC2' };

export const describeRobots = (ground: () => Ground): void => {
  let groups: Awaited<ReturnType<typeof startGroups>>;
  beforeAll(async () => {
    groups = await startGroups();
  });
  afterAll(() => groups.stop());

  const toForm = (kind: string, more: Form = {}) => ({
    ...{ kind, name: `${kind} 群`, url: `${groups.url}/${kind}?key=1`, kinds: ['task'], on: true },
    ...{ secret: SECRETS[kind] ?? '', ...more },
  });
  const list = async () => {
    const { status, body } = await ground().keeper('GET', '/notices/robots');
    expect(status).toBe(200);
    return (body as { results: Robot[] }).results;
  };
  const find = async (kind: string) => {
    const robot = (await list()).find((one) => one.kind === kind);
    if (!robot) throw new Error(`no ${kind}`);
    return robot;
  };
  const change = ({ robotId, entryId }: Robot, form: Form, since = entryId) =>
    ground().keeper('PUT', `/notices/robots/${robotId}`, { ...form, since });
  const test = async (kind: string) => {
    const { robotId } = await find(kind);
    return (await ground().keeper('POST', `/notices/robots/${robotId}/test`, {})).body as object;
  };
  const messageOf = ({ body }: { body: unknown }) => (body as Refused).error.message;

  describe('a robot in a group', () => {
    it('is kept with its address sealed, of which nothing but the end comes back', async () => {
      const { keeper, database, cms } = ground();
      for (const kind of ['wecom', 'dingtalk', 'feishu'])
        expect((await keeper('POST', '/notices/robots', toForm(kind))).status).toBe(200);
      const robots = await list();
      expect(robots.map(({ kind }) => kind).sort()).toEqual(['dingtalk', 'feishu', 'wecom']);
      expect(await find('feishu')).toMatchObject({
        ...{ name: 'feishu 群', addressEnd: 'ey=1', readable: true, signed: true, on: true },
      });
      const stored = await database.sql('select * from gongkai.robots');
      const audited = await database.sql(`select * from gongkai.audit where action ~ '^robot'`);
      expect(JSON.stringify([robots, stored, audited])).not.toMatch(/SEC[12]|127\.0\.0\.1/);
      const actor = cms.actor('office-administrator').ref;
      expect(audited.map((one) => (one as { actor: string }).actor)).toEqual([actor, actor, actor]);
    });

    it('says that it works when it is tried, and what to do where it does not', async () => {
      groups.said.length = 0;
      for (const kind of ['wecom', 'dingtalk', 'feishu'])
        expect(await test(kind)).toEqual({ sent: true, error: null, advice: null });
      expect(groups.said.map(({ kind }) => kind)).toEqual(['wecom', 'dingtalk', 'feishu']);
      expect(groups.said[0]?.text).toContain('测试消息');
      await change(await find('dingtalk'), toForm('dingtalk', { secret: 'another' }));
      expect(await test('dingtalk')).toMatchObject({ sent: false, advice: 'sign' });
      await change(await find('dingtalk'), toForm('dingtalk', { url: 'http://127.0.0.1:65530/x' }));
      expect(await test('dingtalk')).toMatchObject({ sent: false, advice: 'unreachable' });
      // An inner address that nobody let in.
      await change(await find('dingtalk'), toForm('dingtalk', { url: 'http://127.0.0.2:1/x' }));
      expect(await test('dingtalk')).toMatchObject({ sent: false, advice: 'inner' });
      await change(await find('dingtalk'), toForm('dingtalk'));
      const tried = await ground().cms.sql(
        `select 1 from gongkai.audit where action = 'robot.tested'`,
      );
      expect(tried).toHaveLength(6);
    });

    it('says once what waits, signed as its service wants, and no word of the item', async () => {
      const { cms, submit, tell, sendByRobots, keeper } = ground();
      await sendByRobots();
      groups.said.length = 0;
      const { caseId } = await submit();
      await tell();
      groups.refuse = true;
      await sendByRobots();
      expect(groups.said).toEqual([]);
      const states = () =>
        cms.sql<{ state: string; error: string }>(
          `select state, error from gongkai.robot_messages where case_id = $1 order by error`,
          [caseId],
        );
      expect((await states()).map(({ error }) => error)).toEqual([
        'HTTP 200 19021 no more',
        'HTTP 200 310000 no more',
        'HTTP 200 45009 no more',
      ]);
      const { body } = await keeper('GET', '/notices/mail');
      expect((body as { robots: object[] }).robots).toContainEqual({
        ...{ kind: 'dingtalk', name: 'dingtalk 群', messages: 1, error: 'HTTP 200 310000 no more' },
      });
      groups.refuse = false;
      await cms.sql(`update gongkai.robot_messages set due_at = now() where state = 'due'`);
      await Promise.all([sendByRobots(), sendByRobots()]);
      expect(groups.said.map(({ kind }) => kind).sort()).toEqual(['dingtalk', 'feishu', 'wecom']);
      for (const { text } of groups.said) {
        expect(text).toContain(`https://desk.example/admin/plugins/review/cases/${caseId}`);
        expect(text).not.toContain('尚未公开');
      }
      expect((await states()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    });

    it('is changed without telling its address again, switched off and removed', async () => {
      const { submit, tell, sendByRobots, keeper } = ground();
      const keep = { url: '', secret: '' };
      const [wecom, dingtalk, feishu] = [
        await find('wecom'),
        await find('dingtalk'),
        await find('feishu'),
      ];
      expect((await change(wecom, toForm('wecom', { ...keep, on: false }))).status).toBe(200);
      expect(
        (await change(dingtalk, toForm('dingtalk', { ...keep, kinds: ['not-live'] }))).status,
      ).toBe(200);
      expect((await change(feishu, toForm('feishu', { ...keep, name: '飞书值班群' }))).status).toBe(
        200,
      );
      // What was told of the kinds that it speaks of now.
      await sendByRobots();
      groups.said.length = 0;
      await submit();
      await tell();
      await sendByRobots();
      expect(groups.said.map(({ kind }) => kind)).toEqual(['feishu']);
      const stale = await change(feishu, toForm('feishu', keep), feishu.entryId);
      expect([stale.status, messageOf(stale)]).toEqual([400, expect.stringContaining('他人修改')]);
      const { robotId, entryId } = await find('feishu');
      const remove = () => keeper('POST', `/notices/robots/${robotId}/remove`, { since: entryId });
      expect((await remove()).status).toBe(200);
      expect((await list()).map(({ kind }) => kind).sort()).toEqual(['dingtalk', 'wecom']);
      expect((await remove()).status).toBe(400);
      groups.said.length = 0;
      await submit();
      await tell();
      await sendByRobots();
      expect(groups.said).toEqual([]);
    });

    it('that plain SQL writes speaks nowhere', async () => {
      const { cms, submit, tell, sendByRobots } = ground();
      await cms.sql(
        `insert into gongkai.robots (robot, robot_kind, name, sealed, address_end, kinds, state, saved_by, saved_by_name)
         select repeat('b', 16), 'feishu', '伪造', sealed, '', '{task}', 'on', 'admin:1', '伪造' from gongkai.robots where sealed <> '' limit 1`,
      );
      groups.said.length = 0;
      await submit();
      await tell();
      await sendByRobots();
      expect(groups.said).toEqual([]);
      expect(await find('feishu')).toMatchObject({ name: '伪造', readable: false });
      const tried = await ground().keeper('POST', `/notices/robots/${'b'.repeat(16)}/test`, {});
      expect([tried.status, messageOf(tried)]).toEqual([400, expect.stringContaining('无法读取')]);
    });

    it('is refused in Chinese where it makes no sense, and for who does not keep people', async () => {
      const { keeper, editor } = ground();
      const add = (form: unknown) => keeper('POST', '/notices/robots', form as object);
      const empty = await add(toForm('wecom', { name: ' ', url: 'x', kinds: [] }));
      expect(empty.status).toBe(400);
      expect((empty.body as Refused).error.details.errors.map(({ path }) => path[0])).toEqual([
        ...['name', 'url', 'kinds'],
      ]);
      for (const bad of [{}, [], toForm('slack'), toForm('wecom', { name: 'a\u0000b', url: 5 })]) {
        const answer = await add(bad);
        expect([answer.status, messageOf(answer)]).toEqual([400, '群机器人的设置有误，没有保存。']);
      }
      for (const id of ['x', '%00', 'a'.repeat(16)]) {
        const answer = await keeper('POST', `/notices/robots/${id}/test`, {});
        expect([400, 404]).toContain(answer.status);
        expect(messageOf(answer)).toBe('没有这个群机器人，或已被删除。');
      }
      const path = `/notices/robots/${(await find('wecom')).robotId}`;
      const asked = await Promise.all([
        ...[editor('GET', '/notices/robots'), editor('POST', '/notices/robots', toForm('wecom'))],
        ...[editor('PUT', path, {}), editor('POST', `${path}/test`, {})],
        editor('POST', `${path}/remove`, {}),
      ]);
      expect(asked.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    });
  });
};
