// What a boot does with roles that an administrator has changed, and who may read what is not public yet.
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type RoleCode, ROLES } from '../../src/contracts/actor';
import type { HeldPermission, Permission } from '../../src/people/plan-role';
import { readSeedRecord, writeSeedRecord } from '../../src/people/seed-record';
import { seedRoles } from '../../src/people/seed-roles';
import {
  approveCase,
  CMS_BOOT_MS,
  NEWS,
  saveNewsPost,
  signIn,
  startTestCms,
  submitItem,
  type TestCms,
} from '../support/test-cms';

let cms: TestCms;
beforeAll(async () => {
  cms = await startTestCms({ listen: true });
}, CMS_BOOT_MS);
afterAll(() => cms?.stop(), CMS_BOOT_MS);

const READ_REVIEW = 'plugin::review.read';
const READ_ITEMS = 'plugin::content-manager.explorer.read';
const SUBMIT = 'plugin::review.submit';
const DOWNLOAD = 'plugin::upload.assets.download';

const roleOf = async (strapi: Core.Strapi, code: RoleCode): Promise<{ id: number } | null> =>
  strapi.service('admin::role').findOne({ code });

const idOf = async (code: RoleCode) => {
  const role = await roleOf(cms.strapi, code);
  if (!role) throw new Error(`no role ${code}`);
  return role.id;
};

const readHeld = async (code: RoleCode): Promise<HeldPermission[]> =>
  cms.strapi
    .service('admin::permission')
    .findMany({ where: { role: { id: await idOf(code) } }, orderBy: 'id' });

const actionsOf = async (code: RoleCode) => (await readHeld(code)).map(({ action }) => action);

/** As the admin's page of a role saves it. */
const assign = async (code: RoleCode, toNew: (held: HeldPermission[]) => Permission[]) =>
  cms.strapi.service('admin::role').assignPermissions(
    await idOf(code),
    toNew(await readHeld(code)).map(({ action, subject, properties, conditions }) => ({
      action,
      subject,
      properties,
      conditions,
    })),
  );

const plain = (action: string): Permission => ({
  action,
  subject: null,
  properties: {},
  conditions: [],
});

/** What a role reads of a content type, as every role was given it once. */
const itemsRead = async () =>
  (await readHeld('secrecy-reviewer')).filter(({ action }) => action === READ_ITEMS);

const everything = async () =>
  Object.fromEntries(
    await Promise.all(
      (Object.keys(ROLES) as RoleCode[]).map(async (code) => [code, await readHeld(code)] as const),
    ),
  );

const forgetRecord = () =>
  cms.strapi.db.query('strapi::core-store').deleteMany({ where: { key: { $contains: 'seeded' } } });

describe('an item that is not public yet', () => {
  it('is read by neither statistician nor channel operator, on no way', async () => {
    const item = await saveNewsPost(cms);
    const { caseId } = await submitItem(cms, item);
    const addresses = [
      `/review/cases/${caseId}`,
      `/review/items/${item.type}/${item.documentId}`,
      '/review/tasks',
      `/content-manager/collection-types/${NEWS}/${item.documentId}`,
      '/upload/files',
    ];
    for (const key of ['statistician', 'channel-operator'] as const) {
      const call = await signIn(cms, key);
      for (const address of addresses) {
        expect([key, address, (await call('GET', address)).status]).toEqual([key, address, 403]);
      }
      // What their own pages ask for.
      expect((await call('GET', '/channels/deliveries')).status).toBe(200);
      expect((await call('GET', '/channels/accounts')).status).toBe(200);
      const year = '/statistics/publications?from=2026-01-01&to=2026-12-31&by=channel';
      expect((await call('GET', year)).status).toBe(200);
    }
  });

  it('is given to the operator once it is public, with the account’s own words', async () => {
    const item = await saveNewsPost(cms, {
      accounts: ['portal', 'wechat'],
      variants: { wechat: { title: '微信标题', summary: null, text: null } },
    });
    const submitted = await submitItem(cms, item);
    await approveCase(cms, submitted);
    const signatory = await signIn(cms, 'signatory');
    const { fingerprint, caseId } = submitted;
    expect(
      (await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint })).status,
    ).toBe(200);
    await cms.strapi.documents(NEWS as never).update({
      documentId: item.documentId,
      locale: item.locale,
      data: { body: '尚未公开的更正' },
    } as never);
    const [delivery] = await cms.sql<{ id: number }>(
      `select delivery_id as id from gongkai.deliveries where account_id = 'wechat'`,
    );
    const address = `/channels/deliveries/${delivery?.id}/text`;
    const operator = await signIn(cms, 'channel-operator');
    expect(await operator('GET', address)).toMatchObject({
      status: 200,
      body: {
        published: { title: '微信标题', text: expect.stringContaining('会议指出'), files: [] },
      },
    });
    expect((await operator('GET', '/channels/deliveries/999999/text')).status).toBe(404);
    const statistician = await signIn(cms, 'statistician');
    expect((await statistician('GET', address)).status).toBe(403);
  });
});

describe('a restart', () => {
  it('changes nothing where nobody changed anything', async () => {
    const before = await everything();
    expect(Object.values(before).every((held) => held.length > 0)).toBe(true);
    await seedRoles(cms.strapi);
    expect(await everything()).toEqual(before);
  });

  it('keeps what an administrator removed, narrowed and added', async () => {
    await assign('editor', (held) => held.filter(({ action }) => action !== SUBMIT));
    await assign('first-reviewer', (held) =>
      held.map((one) =>
        one.action === READ_ITEMS && one.subject === NEWS
          ? { ...one, properties: { ...one.properties, fields: ['title'] } }
          : one,
      ),
    );
    await assign('statistician', (held) => [...held, plain(DOWNLOAD)]);
    const before = await everything();
    await seedRoles(cms.strapi);
    expect(await everything()).toEqual(before);
    expect(await actionsOf('editor')).not.toContain(SUBMIT);
    expect(await actionsOf('statistician')).toContain(DOWNLOAD);
  });

  it('adds what a newer version brings, and that alone', async () => {
    const record = await readSeedRecord(cms.strapi);
    const { [SUBMIT]: _submit, ...known } = record?.roles.editor ?? {};
    const key = `${READ_ITEMS} ${NEWS}`;
    const properties = known[key] ?? {};
    const fields = (properties.fields ?? []).filter((name) => name !== 'author');
    await writeSeedRecord(cms.strapi, {
      steps: record?.steps ?? [],
      roles: { ...record?.roles, editor: { ...known, [key]: { ...properties, fields } } },
    });
    await assign('editor', (held) =>
      held.map((one) =>
        one.action === READ_ITEMS && one.subject === NEWS
          ? { ...one, properties: { ...one.properties, fields: ['title'] } }
          : one,
      ),
    );
    await seedRoles(cms.strapi);
    const held = await readHeld('editor');
    expect(held.filter(({ action }) => action === SUBMIT)).toHaveLength(1);
    expect(
      held.find(({ action, subject }) => action === READ_ITEMS && subject === NEWS)?.properties
        .fields,
    ).toEqual(['title', 'author']);
    const now = await readSeedRecord(cms.strapi);
    expect(now?.roles.editor).toHaveProperty([SUBMIT]);
    expect(now?.roles.editor?.[key]?.fields).toContain('author');
  });

  it('takes back once what a version without a record gave too much, and nothing else', async () => {
    await forgetRecord();
    expect(await readSeedRecord(cms.strapi)).toBeNull();
    const items = await itemsRead();
    const [first] = items;
    const narrowed = { ...first, properties: { ...first?.properties, fields: ['title'] } };
    await assign('statistician', () => ['plugin::statistics.read', READ_REVIEW].map(plain));
    await assign('channel-operator', () => [
      ...['plugin::channels.read', READ_REVIEW, 'plugin::upload.read'].map(plain),
      narrowed as Permission,
      ...items.slice(1),
    ]);
    await assign('editor', (held) => held.filter(({ action }) => action !== SUBMIT));
    await seedRoles(cms.strapi);
    expect(await actionsOf('statistician')).toEqual(['plugin::statistics.read']);
    // The one that an administrator had narrowed is his decision.
    expect(await actionsOf('channel-operator')).toEqual(['plugin::channels.read', READ_ITEMS]);
    expect(await actionsOf('editor')).not.toContain(SUBMIT);
    expect(await actionsOf('first-reviewer')).toContain(READ_REVIEW);
    await assign('statistician', (held) => [...held, plain(READ_REVIEW)]);
    await seedRoles(cms.strapi);
    expect(await actionsOf('statistician')).toContain(READ_REVIEW);
  });

  it('keeps a role deleted, and one of Strapi’s that somebody made anew', async () => {
    const { id } = await cms.strapi
      .service('admin::role')
      .create({ name: '外单位编辑', code: 'strapi-editor' });
    await cms.strapi.db.query('admin::user').delete({ where: { id: cms.people.signatory.id } });
    await cms.strapi.service('admin::role').deleteByIds([await idOf('signatory')]);
    await seedRoles(cms.strapi);
    expect(await roleOf(cms.strapi, 'signatory')).toBeNull();
    expect(await cms.strapi.service('admin::role').exists({ id })).toBe(true);
  });
});
