// Whatever changes a row that says who may do what is in the audit, plain SQL too.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { GUARD_RULES } from '../../src/cli/verify/guard-rules';
import { runRules } from '../../src/cli/verify/rule';
import { CMS_BOOT_MS, signIn, startTestCms, type TestCms } from '../support/test-cms';

let cms: TestCms;
beforeAll(async () => {
  cms = await startTestCms({ listen: true });
}, CMS_BOOT_MS);
afterAll(() => cms?.stop(), CMS_BOOT_MS);

type Event = { table: string; change: string; rows: number; examples: Record<string, unknown>[] };
const eventsSince = async (since: number) =>
  (
    await cms.sql<{ detail: Event }>(
      `select detail from gongkai.audit where action = 'table.changed' and audit_id > $1 order by audit_id`,
      [since],
    )
  ).map(({ detail }) => detail);
const readEnd = async () => {
  const [row] = await cms.sql<{ id: number }>('select max(audit_id) as id from gongkai.audit');
  return row?.id ?? 0;
};

describe('a row of Strapi’s', () => {
  it('that plain SQL changes is an event, without secrets', async () => {
    const since = await readEnd();
    await cms.sql(`update public.admin_users set blocked = blocked`);
    await cms.sql(
      `update public.admin_users set password = 'x', is_active = false where email = 'stats@demo.example'`,
    );
    await cms.sql(
      `insert into public.strapi_api_tokens (name, type, access_key) values ('后门', 'full-access', 'geheim')`,
    );
    await cms.sql(`delete from public.strapi_api_tokens where name = '后门'`);
    const events = await eventsSince(since);
    expect(events).toMatchObject([
      {
        ...{ table: 'admin_users', change: 'update', rows: 1 },
        examples: [{ email: 'stats@demo.example', changed: ['is_active', 'password'] }],
      },
      {
        table: 'strapi_api_tokens',
        change: 'insert',
        examples: [{ name: '后门', type: 'full-access' }],
      },
      { table: 'strapi_api_tokens', change: 'delete', rows: 1 },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/geheim|"x"/);
  });

  it('that a token, a web hook or a role takes in the admin is one too', async () => {
    const since = await readEnd();
    const administrator = await signIn(cms, 'administrator');
    const hook = {
      name: '钩子',
      url: 'https://hook.example/x',
      events: ['media.create'],
      headers: { key: 'geheim' },
    };
    expect((await administrator('POST', '/admin/webhooks', hook)).status).toBe(201);
    const token = { name: '统计', description: '', type: 'read-only', lifespan: null };
    expect((await administrator('POST', '/admin/api-tokens', token)).status).toBe(201);
    const role = { name: '临时角色', description: '' };
    expect((await administrator('POST', '/admin/roles', role)).status).toBe(201);
    const events = await eventsSince(since);
    expect(events).toMatchObject(
      ['strapi_webhooks', 'strapi_api_tokens', 'admin_roles'].map((table) => ({
        table,
        change: 'insert',
      })),
    );
    expect(JSON.stringify(events)).not.toContain('geheim');
  });

  it('whose watch was taken away is named by verify', async () => {
    const codes = async () =>
      (await runRules(cms.sql, GUARD_RULES, 99)).map(({ code, where }) => `${code} ${where}`);
    expect(await codes()).toEqual([]);
    await cms.sql('alter table public.admin_roles disable trigger gongkai_watch_update');
    await cms.sql('drop trigger gongkai_watch_delete on public.strapi_webhooks');
    expect(await codes()).toEqual([
      'register.watch-missing admin_roles/gongkai_watch_update',
      'register.watch-missing strapi_webhooks/gongkai_watch_delete',
    ]);
  });

  it('is not changed where the event cannot be written', async () => {
    await cms.sql('alter function public.gongkai_watch_insert() rename to gongkai_watch_gone');
    await cms.sql(
      `create function public.gongkai_watch_insert() returns trigger language plpgsql as
       $$ begin raise exception 'no event'; end $$`,
    );
    await cms.sql('drop trigger gongkai_watch_insert on public.strapi_webhooks');
    await cms.sql(
      `create trigger gongkai_watch_insert after insert on public.strapi_webhooks
       for each statement execute function public.gongkai_watch_insert()`,
    );
    const administrator = await signIn(cms, 'administrator');
    const hook = { name: '又一个', url: 'https://hook.example/y', events: [], headers: {} };
    expect((await administrator('POST', '/admin/webhooks', hook)).status).toBeGreaterThanOrEqual(
      400,
    );
    expect(await cms.sql(`select 1 from public.strapi_webhooks where name = '又一个'`)).toEqual([]);
  });
});
