// Deadlines of tasks and the calendar that they follow from, over the routes that screens ask.
import { beforeAll, describe, expect, it } from 'vitest';

import { toDueDay } from '../../src/contracts/waiting';
import type { CalendarChange } from '../../src/contracts/work-calendar';
import { createWorkCalendar } from '../../src/platform/work-calendar';
import { saveNewsPost, signInOnce, submitItem } from '../support/test-cms';
import type { DocumentGround } from './document-cases';

type Call = DocumentGround['editor'];
type Calendar = { version: number; changes: CalendarChange[]; moved?: number };

const NOTE = '关于调整办公时间的通知';

export const describeCalendar = (ground: () => DocumentGround & { reviewer: Call }): void => {
  let keeper: Call;
  const find = async () => (await keeper('GET', '/work-calendar')).body as Calendar;
  const save = async (changes: unknown, version?: number, call = keeper) =>
    call('PUT', '/work-calendar', { changes, version: version ?? (await find()).version });
  const dueOf = async (caseId: number) => {
    const { body } = await ground().reviewer('GET', '/review/tasks?pageSize=100');
    const { results } = body as { results: { caseId: number; deadline: { dueOn: string } }[] };
    return results.find((one) => one.caseId === caseId)?.deadline;
  };

  describe('the work calendar', () => {
    beforeAll(async () => {
      keeper = await signInOnce(ground().cms, 'office-administrator');
    });

    it('gives each task its last day, which moves with it', async () => {
      const { cms, reviewer } = ground();
      const { caseId } = await submitItem(cms, await saveNewsPost(cms));
      const due = toDueDay(new Date(), 2, createWorkCalendar());
      expect(await dueOf(caseId)).toMatchObject({ dueOn: due, overdue: false });
      const off = { fromOn: due, untilOn: due, works: false, note: NOTE };
      const { status, body } = await save([off]);
      expect([status, (body as Calendar).moved]).toEqual([200, expect.any(Number)]);
      expect((body as Calendar).moved).toBeGreaterThan(0);
      const later = toDueDay(new Date(), 2, createWorkCalendar([off]));
      expect(await dueOf(caseId)).toMatchObject({ dueOn: later });
      const shown = (await reviewer('GET', `/review/cases/${caseId}`)).body as object;
      expect(shown).toMatchObject({ deadline: { dueOn: later } });
      expect(
        await cms.sql("select actor from gongkai.audit where action = 'work-calendar.saved'"),
      ).toEqual([{ actor: cms.actor('office-administrator').ref }]);
      await save([]);
      expect(await dueOf(caseId)).toMatchObject({ dueOn: due });
    });

    it.each([
      ['起止日期', { untilOn: '2026-11-01' }],
      ['起止日期', { fromOn: '2026-02-31' }],
      ['最多 62 天', { untilOn: '2027-11-27' }],
      ['请填写依据', { note: ' ' }],
      ['日历有误', { works: 'yes' }],
      ['起止日期', { fromOn: 'tomorrow' }],
      ['起止日期', { fromOn: '' }],
      ['日历有误', { fromOn: null }],
    ])('is not saved with what makes no sense: %s', async (message, part) => {
      const before = await find();
      const whole = { fromOn: '2026-11-27', untilOn: '2026-11-27', works: true, note: NOTE };
      const { status, body } = await save([{ ...whole, ...part }]);
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain(message);
      expect(await find()).toEqual(before);
    });

    it('is not saved over what somebody else has saved meanwhile', async () => {
      const { version } = await find();
      expect((await save([], version)).status).toBe(200);
      const { status, body } = await save([], version);
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain('已被他人修改');
    });

    it('is for who keeps the workflows', async () => {
      const { editor, reviewer } = ground();
      for (const call of [editor, reviewer]) {
        expect((await call('GET', '/work-calendar')).status).toBe(403);
        expect((await save([], 0, call)).status).toBe(403);
      }
    });
  });
};
