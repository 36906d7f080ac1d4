// Names of columns and departments: two people change them, over whatever entrance.
import { beforeAll, describe, expect, it } from 'vitest';

import type { NamesServices } from '../../plugins/names/server/services';
import { createChecks } from '../../src/cli/verify/checks';
import { createRegisterMacs } from '../../src/contracts/register-macs';
import { openPoolDatabase } from '../../src/platform/sql/pool-database';
import { approveCase, saveNewsPost, signInOnce, submitItem } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Answer = { status: number; body: unknown };
type Listed = { proposalId: number; toZh: string; isOwn: boolean; word: unknown };
type Waiting = { bound: boolean; names: { zh: string }; waiting: Listed | null };

const FIRST = '要闻动态';
const WANTED = { nameZh: '头条要闻', nameEn: 'Headlines', slug: 'headlines', reason: '栏目调整' };
const COLUMNS = '/content-manager/collection-types/api::column.column';

export const describeNames = (ground: () => DocumentGround & { signatory: Call }): void => {
  const said = ({ body }: Answer) => JSON.stringify(body);
  const columnId = () => ground().cms.columnId;
  const propose = (part: object = {}, call = ground().administrator) =>
    call('POST', `/names/columns/${columnId()}`, { ...WANTED, ...part });
  const find = async (call = ground().administrator) =>
    (await call('GET', `/names/columns/${columnId()}`)).body as Waiting;
  const waitingId = async () => (await find()).waiting?.proposalId ?? 0;
  const answer = (proposalId: number, how: string, body: object, call: Call) =>
    call('POST', `/names/proposals/${proposalId}/${how}`, body);
  const publicName = async () => {
    const [row] = await ground().cms.sql<{ zh: string; slug: string }>(
      `select r ->> 'nameZh' as zh, r ->> 'slug' as slug from gongkai.site_settings_versions v
       cross join lateral jsonb_array_elements(v.settings -> 'columns') r where r ->> 'id' = $1 order by v.version desc limit 1`,
      [columnId()],
    );
    return row;
  };
  const deskName = async () => {
    const [row] = await ground().cms.sql<{ zh: string; slug: string }>(
      'select name_zh as zh, slug from public.columns where document_id = $1',
      [columnId()],
    );
    return row;
  };

  describe('a name that readers see', () => {
    beforeAll(async () => {
      const { cms, signatory } = ground();
      const item = await saveNewsPost(cms, { title: '首篇公开' });
      const submitted = await submitItem(cms, item);
      await approveCase(cms, submitted);
      const { caseId, fingerprint } = submitted;
      await signatory('POST', `/channels/cases/${caseId}/publish`, { fingerprint });
    });

    it('is not changed by one person: not by the form, the service, the query or plain SQL', async () => {
      const { cms, administrator } = ground();
      const form = await administrator('PUT', `${COLUMNS}/${columnId()}`, {
        ...{ nameZh: '偷改', nameEn: 'News', slug: 'news', order: 5 },
      });
      expect(form.status).toBe(400);
      expect(said(form)).toContain('须由另一人确认');
      const documents = cms.strapi.documents('api::column.column' as never);
      await expect(
        documents.update({ documentId: columnId(), data: { slug: 'other' } } as never),
      ).rejects.toThrow('须由另一人确认');
      const query = cms.strapi.db.query('api::column.column');
      const where = { documentId: columnId() };
      await expect(query.update({ where, data: { nameZh: '偷改' } })).rejects.toThrow(
        'names.no-second-word',
      );
      await expect(
        cms.sql(`update public.departments set name_zh = '偷改' where document_id = $1`, [
          cms.departmentId,
        ]),
      ).rejects.toThrow('names.no-second-word');
      await expect(
        cms.sql(
          `insert into gongkai.site_settings_versions (settings, cause, saved_by)
           select replace(settings::text, '${FIRST}', '偷改')::jsonb, 'column.update', 'admin:1'
           from gongkai.site_settings_versions order by version desc limit 1`,
        ),
      ).rejects.toThrow('names.no-second-word');
      expect(await publicName()).toEqual({ zh: FIRST, slug: 'news' });
    });

    it('keeps to what readers see where the desk was altered past every wall, and is put right by a save', async () => {
      const { cms, administrator } = ground();
      await cms.sql('alter table public.columns disable trigger gongkai_guard_names');
      await cms.sql(`update public.columns set name_zh = '偷改' where document_id = $1`, [
        columnId(),
      ]);
      await cms.sql('alter table public.columns enable trigger gongkai_guard_names');
      const department = await administrator(
        'PUT',
        `/content-manager/collection-types/api::department.department/${cms.departmentId}`,
        { nameZh: '办公室', telephone: '0951-5160000' },
      );
      expect(department.status).toBe(200);
      expect(await publicName()).toMatchObject({ zh: FIRST });
      const right = { nameZh: FIRST, nameEn: 'News', slug: 'news' };
      expect((await administrator('PUT', `${COLUMNS}/${columnId()}`, right)).status).toBe(200);
      expect(await deskName()).toMatchObject({ zh: FIRST });
    });

    it('is proposed with a reason, and stays as it was meanwhile', async () => {
      for (const [text, part] of [
        ['中文名称', { nameZh: ' ' }],
        ['理由', { reason: '' }],
        ['小写字母', { slug: 'A b' }],
        ['没有改变', { nameZh: FIRST, nameEn: 'News', slug: 'news' }],
      ] as const) {
        const refused = await propose(part);
        expect([text, refused.status]).toEqual([text, 400]);
        expect(said(refused)).toContain(text);
      }
      expect((await propose()).status).toBe(200);
      expect(await find()).toMatchObject({
        ...{ bound: true, names: { zh: FIRST } },
        waiting: { toZh: WANTED.nameZh, reason: WANTED.reason, isOwn: true, isGenuine: true },
      });
      expect([await publicName(), await deskName()]).toEqual([
        { zh: FIRST, slug: 'news' },
        { zh: FIRST, slug: 'news' },
      ]);
      const second = await propose({ nameZh: '又一名' });
      expect(second.status).toBe(400);
      expect(said(second)).toContain('已有一项改名');
    });

    it('is not confirmed by who proposed it, nor by who may not', async () => {
      const { cms, administrator, editor } = ground();
      const id = await waitingId();
      const own = await answer(id, 'confirm', {}, administrator);
      expect(own.status).toBe(400);
      expect(said(own)).toContain('另一人');
      expect(said(await answer(id, 'decline', { reason: '否' }, administrator))).toContain(
        '另一人',
      );
      for (const call of [editor, await signInOnce(cms, 'auditor')]) {
        expect((await answer(id, 'confirm', {}, call)).status).toBe(403);
        expect((await call('GET', '/names')).status).toBe(403);
        expect((await propose({}, call)).status).toBe(403);
      }
      await expect(
        cms.sql(
          `insert into gongkai.name_words (proposal_id, verdict, reason, given_by, given_by_name, given_at)
           values ($1, 'confirmed', '', $2, '甲', now())`,
          [id, cms.actor('office-administrator').ref],
        ),
      ).rejects.toThrow('names.same-person');
    });

    it('is declined with a reason, or taken back by who proposed it', async () => {
      const { administrator, signatory } = ground();
      const id = await waitingId();
      expect((await answer(id, 'decline', { reason: ' ' }, signatory)).status).toBe(400);
      expect(said(await answer(id, 'take-back', {}, signatory))).toContain('只有提出的人');
      expect((await answer(id, 'decline', { reason: '与批复不符' }, signatory)).status).toBe(200);
      expect(said(await answer(id, 'confirm', {}, signatory))).toContain('已经办结');
      expect((await propose()).status).toBe(200);
      expect((await answer(await waitingId(), 'take-back', {}, administrator)).status).toBe(200);
      expect((await find()).waiting).toBeNull();
      const all = (await administrator('GET', '/names?state=all')).body as { results: Listed[] };
      expect(all.results.map(({ word }) => word)).toMatchObject([
        { verdict: 'taken-back' },
        { verdict: 'declined', reason: '与批复不符' },
      ]);
    });

    it('is taken back by who proposed it and may confirm none', async () => {
      const { cms, editor, signatory } = ground();
      const names = cms.strapi.plugin('names').service('proposals') as NamesServices['proposals'];
      const wish = { kind: 'column' as const, documentId: columnId(), ...WANTED };
      expect(await names.propose(wish, cms.actor('editor'))).toEqual({ ok: true });
      const id = await waitingId();
      expect((await answer(id, 'confirm', {}, editor)).status).toBe(403);
      expect((await answer(id, 'take-back', {}, signatory)).status).toBe(400);
      const nobody = await fetch(`${cms.url}/names/proposals/${id}/take-back`, { method: 'POST' });
      expect(nobody.status).toBe(401);
      expect((await answer(id, 'take-back', {}, editor)).status).toBe(200);
      expect((await find()).waiting).toBeNull();
      expect(said(await answer(id, 'take-back', {}, editor))).toContain('已经办结');
    });

    it('changes with the word of a second person, for desk, readers and audit at once', async () => {
      const { cms, signatory } = ground();
      expect((await propose()).status).toBe(200);
      const id = await waitingId();
      const list = (await signatory('GET', '/names')).body as { results: Listed[] };
      expect(list.results).toMatchObject([{ proposalId: id, isOwn: false }]);
      expect((await answer(id, 'confirm', {}, signatory)).status).toBe(200);
      const now = { zh: WANTED.nameZh, slug: WANTED.slug };
      expect([await publicName(), await deskName()]).toEqual([now, now]);
      const rows = await cms.sql<{ action: string; actor: string }>(
        `select action, actor from gongkai.audit where action in ('name.proposed', 'name.answered', 'site-settings.saved')
         order by audit_id desc limit 2`,
      );
      const by = cms.actor('signatory').ref;
      expect(rows.map(({ action }) => action).sort()).toEqual([
        'name.answered',
        'site-settings.saved',
      ]);
      expect(rows.map(({ actor }) => actor)).toEqual([by, by]);
    });

    it('is confirmed by one of two who do it at once', async () => {
      const { signatory, administrator, cms } = ground();
      const wish = { nameZh: '综合处', nameEn: '', reason: '更名' };
      const address = `/names/departments/${cms.departmentId}`;
      expect((await administrator('POST', address, wish)).status).toBe(200);
      const { waiting } = (await administrator('GET', address)).body as Waiting;
      const id = waiting?.proposalId ?? 0;
      const both = await Promise.all([
        answer(id, 'confirm', {}, signatory),
        answer(id, 'confirm', {}, await signInOnce(cms, 'signatory')),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
      const [row] = await cms.sql<{ zh: string }>(
        'select name_zh as zh from public.departments where document_id = $1',
        [cms.departmentId],
      );
      expect(row?.zh).toBe('综合处');
    });

    describe('has a place, which', () => {
      let other: string;
      const placeIn = async (id: string) => {
        const [row] = await ground().cms.sql<{ order: number; parentId: string | null }>(
          `select (r ->> 'order')::int as order, r ->> 'parentId' as "parentId" from gongkai.site_settings_versions v
           cross join lateral jsonb_array_elements(v.settings -> 'columns') r where r ->> 'id' = $1 order by v.version desc limit 1`,
          [id],
        );
        return row;
      };
      const move = async (part: object, of = columnId()) => {
        const path = `/names/columns/${of}`;
        const { names } = (await ground().administrator('GET', path)).body as {
          names: { zh: string; en: string; slug: string };
        };
        const same = { nameZh: names.zh, nameEn: names.en, slug: names.slug, reason: '调整' };
        return ground().administrator('POST', path, { ...same, ...part });
      };
      const confirmMove = async (part: object, of = columnId()) => {
        expect((await move(part, of)).status).toBe(200);
        const { waiting } = (await ground().administrator('GET', `/names/columns/${of}`))
          .body as Waiting;
        return answer(waiting?.proposalId ?? 0, 'confirm', {}, ground().signatory);
      };

      beforeAll(async () => {
        const { cms } = ground();
        const made = (await cms.as('administrator', () =>
          cms.strapi.documents('api::column.column' as never).create({
            data: { nameZh: '政务公开', nameEn: 'Open', slug: 'open-government', order: 9 },
          } as never),
        )) as unknown as { documentId: string };
        other = made.documentId;
        expect(await placeIn(other)).toEqual({ order: 9, parentId: null });
      });

      it('is not changed by one person: not by the form, the service or plain SQL', async () => {
        const { cms, administrator } = ground();
        const before = await placeIn(columnId());
        for (const part of [
          { order: 77 },
          { parent: { connect: [{ documentId: other }], disconnect: [] } },
        ]) {
          const form = await administrator('PUT', `${COLUMNS}/${columnId()}`, part);
          expect(form.status).toBe(400);
          expect(said(form)).toContain('排序和上级栏目对外公开');
        }
        const documents = cms.strapi.documents('api::column.column' as never);
        await expect(
          documents.update({ documentId: columnId(), data: { parent: other } } as never),
        ).rejects.toThrow('须由另一人确认');
        await cms.sql(`update public.columns set "order" = 77 where document_id = $1`, [
          columnId(),
        ]);
        const save = { telephone: '0951-5160001' };
        const address = `/content-manager/collection-types/api::department.department/${cms.departmentId}`;
        expect((await administrator('PUT', address, save)).status).toBe(200);
        expect(await placeIn(columnId())).toEqual(before);
        const { order } = before ?? { order: 0 };
        expect((await administrator('PUT', `${COLUMNS}/${columnId()}`, { order })).status).toBe(
          200,
        );
        await expect(
          cms.sql(
            `insert into gongkai.site_settings_versions (settings, cause, saved_by)
             select jsonb_set(settings, '{columns,0,order}', '78'), 'column.update', 'admin:1'
             from gongkai.site_settings_versions order by version desc limit 1`,
          ),
        ).rejects.toThrow('names.no-second-word');
      });

      it('is proposed where it makes sense, and changes with a second word, for desk and readers', async () => {
        const { cms } = ground();
        for (const [text, part] of [
          ['0 到 9999', { order: 'x' }],
          ['0 到 9999', { order: -3 }],
          ['另选一个', { parentId: columnId() }],
          ['另选一个', { parentId: 'gone' }],
          ['另选一个', { parentId: { toString: 1 } }],
          ['没有改变', {}],
        ] as const) {
          const refused = await move(part);
          expect([text, refused.status]).toEqual([text, 400]);
          expect(said(refused)).toContain(text);
        }
        expect((await confirmMove({ order: 3, parentId: other })).status).toBe(200);
        expect(await placeIn(columnId())).toEqual({ order: 3, parentId: other });
        const row = (await cms.strapi.documents('api::column.column' as never).findOne({
          ...{ documentId: columnId(), populate: ['parent'] },
        } as never)) as unknown as { order: number; parent: { documentId: string } };
        expect(row).toMatchObject({ order: 3, parent: { documentId: other } });
        const auditor = await signInOnce(cms, 'auditor');
        const { body } = await auditor('GET', '/audit/events?pageSize=10');
        const { results } = body as { results: { action: string; facts: object }[] };
        const told = results.find(({ action }) => action === 'name.answered');
        expect(told?.facts).toMatchObject({
          ...{ orderFrom: '1', orderTo: '3', parentFrom: '—', parentTo: '政务公开' },
          nameVerdict: 'confirmed',
        });
        expect(told?.facts).not.toHaveProperty('nameTo');
      });

      it('hangs in no circle, and nobody deletes what it hangs below', async () => {
        const { administrator } = ground();
        expect(said(await move({ parentId: columnId() }, other))).toContain('另选一个');
        const gone = await administrator('DELETE', `${COLUMNS}/${other}`);
        expect(gone.status).toBe(400);
        expect(said(gone)).toContain('仍有下级栏目');
        expect((await confirmMove({ parentId: null })).status).toBe(200);
        expect(await placeIn(columnId())).toEqual({ order: 3, parentId: null });
      });
    });

    it('is not confirmed as a forger proposed it, and verify names who forged', async () => {
      const { cms, signatory } = ground();
      await cms.sql(
        `insert into gongkai.name_proposals (kind, document_id, from_zh, from_en, from_slug, to_zh, to_en, to_slug, reason,
           proposed_by, proposed_by_name, proposed_at, mac)
         values ('column', $1, $2, 'Headlines', 'headlines', '伪造', 'F', 'headlines', '伪造', $3, '甲', now(), $4)`,
        [columnId(), WANTED.nameZh, cms.actor('office-administrator').ref, 'f'.repeat(64)],
      );
      const refused = await answer(await waitingId(), 'confirm', {}, signatory);
      expect(refused.status).toBe(400);
      expect(said(refused)).toContain('不是由本系统提出的');
      const database = openPoolDatabase(cms.database.urls.app);
      const owner = openPoolDatabase(cms.database.urls.owner, { max: 1 });
      try {
        const [macs, names] = createChecks({
          ...{ database, files: { has: () => Promise.resolve(true) } },
          checkSite: () => Promise.resolve([]),
          checkHeads: () => Promise.resolve([]),
          macs: createRegisterMacs([cms.env.REGISTER_KEY ?? '']),
        }).filter(({ nameEn }) =>
          ['codes of the register', 'names of columns and departments'].includes(nameEn),
        );
        expect((await macs?.run())?.map(({ code }) => code)).toContain(
          'register.forged-name-proposal',
        );
        expect(await names?.run()).toEqual([]);
        await owner.sql(
          'alter table gongkai.site_settings_versions disable trigger b_check_places',
        );
        await cms.sql(
          `insert into gongkai.site_settings_versions (settings, cause, saved_by)
           select jsonb_set(settings, '{columns,0,order}', '78'), 'column.update', 'admin:1'
           from gongkai.site_settings_versions order by version desc limit 1`,
        );
        expect((await names?.run())?.map(({ code }) => code)).toEqual([
          'site.place-without-second-word',
        ]);
      } finally {
        await owner.sql('alter table gongkai.site_settings_versions enable trigger b_check_places');
        await owner.close();
        await database.close();
      }
    });
  });
};
