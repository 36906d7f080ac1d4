// What head and foot of the portal say: two people change it, over whatever entrance.
import { describe, expect, it } from 'vitest';

import { createChecks } from '../../src/cli/verify/checks';
import { createRegisterMacs } from '../../src/contracts/register-macs';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { signInOnce } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Listed = { proposalId: number; to: { icp: string } | null; word: unknown };
type Found = {
  bound: boolean;
  facts: { icp: string } | null;
  names: { zh: string };
  columns: { id: string }[];
  proposals: Listed[];
  templates: unknown[];
};

const FACTS = {
  ...{ nameZh: '某省生态环境厅', nameEn: '', theme: 'red', hostZh: '某省生态环境厅', hostEn: '' },
  ...{
    icp: '某ICP备00000000号',
    police: '',
    siteCode: '1400000000',
    domain: 'sthjt.example.gov.cn',
  },
  ...{ addressZh: '某市某路1号', addressEn: '', postcode: '030000', telephone: '0000-0000000' },
};

/** After something was published: see describeNames. */
export const describeSiteFacts = (ground: () => DocumentGround & { signatory: Call }): void => {
  const said = ({ body }: { body: unknown }) => JSON.stringify(body);
  const propose = (part: object = {}, call = ground().administrator) =>
    call('POST', '/names/site', { ...FACTS, reason: '开站', ...part });
  const find = async () => (await ground().administrator('GET', '/names/site')).body as Found;
  const waitingId = async () => (await find()).proposals.find(({ word }) => !word)?.proposalId ?? 0;
  const answer = (id: number | string, how: string, body: object, call: Call) =>
    call('POST', `/names/site/proposals/${id}/${how}`, body);
  const verify = async () => {
    const { cms } = ground();
    const database = openPoolDatabase(cms.database.urls.app);
    try {
      const checks = createChecks({
        ...{ database, files: { has: () => Promise.resolve(true) } },
        checkSite: () => Promise.resolve([]),
        checkHeads: () => Promise.resolve([]),
        macs: createRegisterMacs([cms.env.REGISTER_KEY ?? '']),
      }).filter(({ nameEn }) =>
        ['codes of the register', 'names of columns and departments'].includes(nameEn),
      );
      const found = [];
      for (const { run } of checks) found.push(...(await run()).map(({ code }) => code));
      return found.filter((code) => /site-(?:proposal|word)|site\.facts/.test(code));
    } finally {
      await database.close();
    }
  };

  describe('what head and foot of the portal say', () => {
    it('is not changed by one person, nor by plain SQL', async () => {
      const { cms } = ground();
      const before = await find();
      expect(before).toMatchObject({ bound: true, facts: null, templates: [] });
      for (const settings of [
        `settings || jsonb_build_object('facts', '${JSON.stringify({ ...FACTS, nameEn: '厅' })}'::jsonb, 'siteNameZh', '${FACTS.nameZh}', 'siteNameEn', '厅')`,
        `settings || jsonb_build_object('facts', '${JSON.stringify({ ...FACTS, nameEn: '厅' })}'::jsonb)`,
      ])
        await expect(
          cms.sql(`insert into gongkai.site_settings_versions (settings, cause, saved_by)
            select ${settings}, 'site.update', 'admin:1' from gongkai.site_settings_versions order by version desc limit 1`),
        ).rejects.toThrow(/names\.(?:no-second-word|other-site-name)/);
      expect((await find()).facts).toBeNull();
    });

    it('is proposed with a reason, every wrong field named, and one waits at a time', async () => {
      const refused = await propose({ siteCode: '1', postcode: 'x', reason: '' });
      expect(refused.status).toBe(400);
      for (const text of ['网站标识码为', '邮政编码为', '填写修改的理由'])
        expect(said(refused)).toContain(text);
      for (const topicColumn of ['gone', "x' or true --"]) {
        const unknown = await propose({ topicColumn });
        expect([unknown.status, said(unknown)]).toEqual([
          400,
          expect.stringContaining('请从现有栏目中选择'),
        ]);
      }
      for (const body of [[], 'x', { theme: { a: 1 } }]) {
        const { status } = await ground().administrator('POST', '/names/site', body as object);
        expect(status).toBe(400);
      }
      expect((await propose()).status).toBe(200);
      expect((await find()).facts).toBeNull();
      expect(said(await propose({ icp: '另一号' }))).toContain('已有一项修改');
    });

    it('is not confirmed by who proposed it, nor by who may not', async () => {
      const { cms, administrator, editor } = ground();
      const id = await waitingId();
      expect(said(await answer(id, 'confirm', {}, administrator))).toContain('另一人');
      for (const call of [editor, await signInOnce(cms, 'auditor')]) {
        expect((await answer(id, 'confirm', {}, call)).status).toBe(403);
        expect((await propose({}, call)).status).toBe(403);
      }
      for (const wrong of ['0', 'x', '99999999999999999999'])
        expect((await answer(wrong, 'confirm', {}, ground().signatory)).status).toBe(404);
      const unknown = await answer('12345', 'confirm', {}, ground().signatory);
      expect([unknown.status, said(unknown)]).toEqual([400, expect.stringContaining('找不到')]);
    });

    it('is declined with a reason, or taken back by who proposed it', async () => {
      const { administrator, signatory } = ground();
      const id = await waitingId();
      expect((await answer(id, 'decline', {}, signatory)).status).toBe(400);
      expect(said(await answer(id, 'take-back', {}, signatory))).toContain('只有提出的人');
      expect((await answer(id, 'decline', { reason: '号码不对' }, signatory)).status).toBe(200);
      expect((await propose()).status).toBe(200);
      expect((await answer(await waitingId(), 'take-back', {}, administrator)).status).toBe(200);
      expect((await find()).proposals.map(({ word }) => word)).toMatchObject([
        { verdict: 'taken-back' },
        { verdict: 'declined', reason: '号码不对' },
      ]);
    });

    it('changes with the word of a second person, and stays when a column changes', async () => {
      const { cms, signatory, administrator } = ground();
      const disclosureColumn = (await find()).columns[0]?.id ?? '';
      const wish = { ...FACTS, disclosureColumn };
      expect((await propose(wish)).status).toBe(200);
      expect((await answer(await waitingId(), 'confirm', {}, signatory)).status).toBe(200);
      expect(await find()).toMatchObject({
        facts: { icp: FACTS.icp, disclosureColumn },
        names: { zh: FACTS.nameZh },
      });
      const [marks] = await cms.sql<{ n: number }>(
        `select count(*)::int as n from gongkai.stale_lists where list = 'site'`,
      );
      expect(marks?.n).toBeGreaterThan(0);
      const column = await administrator(
        'POST',
        '/content-manager/collection-types/api::column.column',
        { nameZh: '门户信息之后', nameEn: 'After', slug: 'after-facts', order: 9 },
      );
      expect(column.status).toBe(201);
      expect(await find()).toMatchObject({
        facts: { icp: FACTS.icp },
        names: { zh: FACTS.nameZh },
      });
      expect(said(await propose(wish))).toContain('没有改动');
      expect(await verify()).toEqual([]);
    });

    it('is not confirmed as a forger proposed it, and verify names it', async () => {
      const { cms, signatory } = ground();
      await cms.sql(
        `insert into gongkai.site_proposals (from_facts, to_facts, reason, proposed_by, proposed_by_name, proposed_at, mac)
         values (null, '{"icp": "伪造"}', '伪造', $1, '甲', now(), $2)`,
        [cms.actor('office-administrator').ref, 'f'.repeat(64)],
      );
      const refused = await answer(await waitingId(), 'confirm', {}, signatory);
      expect(refused.status).toBe(400);
      expect(said(refused)).toContain('不是由本系统提出的');
      expect((await find()).proposals[0]?.to).toBeNull();
      expect(await verify()).toEqual(['register.forged-site-proposal']);
      expect(
        (await answer(await waitingId(), 'decline', { reason: '伪造' }, signatory)).status,
      ).toBe(200);
    });
  });
};
