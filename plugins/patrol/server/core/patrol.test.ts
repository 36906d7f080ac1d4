import { describe, expect, it } from 'vitest';

import { isPatrolDue, toPatrol } from './patrol';

const finding = (where: string, code = 'site.page-altered') => ({
  ...{ code, where, message: '', repairable: true },
});
const WHEN = { cause: 'nightly', startedAt: new Date(0), endedAt: new Date(1) } as const;

describe('a patrol', () => {
  it('is due once a night, from two in Beijing on, and when a night was missed', () => {
    const at = (text: string) => new Date(`${text}+08:00`);
    expect(isPatrolDue(at('2026-11-27T02:10'), at('2026-11-28T01:59'))).toBe(false);
    expect(isPatrolDue(at('2026-11-27T02:10'), at('2026-11-28T02:00'))).toBe(true);
    expect(isPatrolDue(at('2026-11-27T14:00'), at('2026-11-28T02:00'))).toBe(true);
    expect(isPatrolDue(at('2026-11-28T02:00'), at('2026-11-28T23:59'))).toBe(false);
    expect(isPatrolDue(at('2026-11-20T02:00'), at('2026-11-28T14:00'))).toBe(true);
  });

  it('names what could not be mended first, and counts each once', () => {
    const patrol = toPatrol(
      WHEN,
      [finding('a.html'), finding('b.html')],
      [finding('b.html'), finding('files/x', 'site.file-missing')],
    );
    expect(patrol).toMatchObject({ found: 3, leftOver: 2 });
    expect(patrol.findings.map(({ where }) => where)).toEqual(['b.html', 'files/x', 'a.html']);
  });

  it('keeps the first two hundred by name, and the number of all', () => {
    const many = Array.from({ length: 500 }, (_, index) => finding(`${index}.html`));
    const patrol = toPatrol(WHEN, many, []);
    expect([patrol.found, patrol.findings.length]).toEqual([500, 200]);
  });
});
