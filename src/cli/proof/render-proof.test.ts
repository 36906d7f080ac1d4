import { describe, expect, it } from 'vitest';

import { readResult } from './read-result';
import { hasFailed, type Ran, renderProof } from './render-proof';

const print = (value: unknown) =>
  `{ a line before }\n${JSON.stringify(value, null, 2)}\na line after\n`;

const REPLAY = print({
  year: 2020,
  items: 13248,
  itemsThisRun: 13248,
  seconds: 600,
  itemsPerSecond: 22.08,
  figures: [
    { name: 'portal', nameZh: '门户网站信息', expected: 8015, found: 8015, equal: true },
    { name: 'wechat', nameZh: '微信发布', expected: 3246, found: 3245, equal: false },
  ],
});
const VERIFY = print({
  checks: [{ nameZh: '修订版', nameEn: 'revisions', seconds: 1.23, found: 1 }],
  findings: [{ code: 'content.bytes', message: '字节不符', where: 'revisions/1' }],
});
const scores = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 92 };
const LIGHTHOUSE = print({
  pages: [
    { name: '首页 home', address: '/', scores, largestPaintMs: 1271, layoutShift: 0 },
    {
      ...{ name: '稿件 item', address: '/a', largestPaintMs: 1074, layoutShift: 0.01 },
      scores: { ...scores, seo: 95 },
    },
  ],
});
const DOORS = print({
  doors: [
    {
      entrance: 'REST',
      attempt: 'PUT | DELETE',
      answer: '405',
      before: '3 live',
      after: '3 live',
      problems: [],
    },
    {
      entrance: 'SQL',
      attempt: 'insert',
      answer: 'done',
      before: '3 live',
      after: '4 live',
      problems: ['changed in public: /'],
    },
  ],
});
const BENCH = print({
  machine: '2 × a processor',
  figures: [
    {
      name: 'publish | publish',
      unit: 'ms',
      ours: 1,
      plain: 4,
      target: { of: 'ratio', atMost: 0.5 },
    },
    {
      name: 'delivery',
      unit: 'ms',
      ours: 21,
      plain: null,
      target: { of: 'figure', atMost: 20 },
    },
  ],
});

const ran = (name: Ran['name'], stdout: string, exitCode = 0): Ran => {
  const result = readResult(name, stdout);
  return { name, command: name, seconds: 125, exitCode, ...(result ? { result } : {}) };
};

const render = (isShort: boolean, ...steps: Ran[]) =>
  renderProof({
    day: '2026-11-25',
    commit: 'abc',
    versions: [['Node', '20.19.0']],
    isShort,
    ran: steps,
  });

describe('readResult', () => {
  it('finds nothing where a step broke or was cut short', () => {
    expect(readResult('replay', 'no figures')).toBeUndefined();
    expect(readResult('replay', REPLAY.slice(0, -30))).toBeUndefined();
    expect(readResult('verify', REPLAY)).toBeUndefined();
  });
  it('counts the missed speeds', () => expect(readResult('bench', BENCH)?.missed).toBe(1));
});

describe('renderProof', () => {
  const text = render(
    false,
    ran('replay', REPLAY, 1),
    ran('verify', VERIFY, 1),
    ran('lighthouse', LIGHTHOUSE),
    ran('side-doors', DOORS, 1),
    ran('bench', BENCH),
  );
  it.each([
    '| Date | 2026-11-25 (Asia/Shanghai) |',
    '| Commit | abc |',
    '| Node | 20.19.0 |',
    '| replay | **failed** (exit code 1) | 2 min 05 s |',
    '| bench | passed, 1 of the targets missed | 2 min 05 s |',
    '13,248 of 13,248 items in 600 s: 22.1 items/s',
    '| 门户网站信息 | 8,015 | 8,015 | met |',
    '| 微信发布 | 3,246 | 3,245 | **missed** |',
    '| 修订版 revisions | 1.2 | 0 | 1 | **missed** |',
    '- 字节不符 `content.bytes`',
    '| 首页 home | 99 | 100 | 100 | 92 | 1271 ms | 0.000 | **missed** |',
    '| 稿件 item | 99 | 100 | 100 | 95 | 1074 ms | 0.010 | met |',
    '| REST | PUT \\| DELETE | 405 | 3 live | the same | held |',
    '| SQL | insert | done | 3 live | 4 live | **open** |',
    '- SQL: changed in public: /',
    '| publish beside publish | 1.00 ms | 4.00 ms | 0.25 | ratio ≤ 0.5 | met |',
    '| delivery | 21.00 ms | – | – | ≤ 20 ms | **missed** |',
  ])('says %s', (line) => expect(text).toContain(line));
  it('does not call a whole run short', () => expect(text).not.toContain('short run'));
  it('calls a short run short, and names what was not run', () => {
    expect(render(true, ran('bench', BENCH))).toContain(
      'Not run: replay, verify, lighthouse, side-doors.',
    );
    expect(render(false, ran('bench', BENCH))).toContain('short run');
  });
});

describe('hasFailed', () => {
  it('is so with a bad exit code or without a result', () => {
    expect(hasFailed(ran('verify', VERIFY, 1))).toBe(true);
    expect(hasFailed(ran('bench', 'nothing'))).toBe(true);
    expect(hasFailed(ran('bench', BENCH))).toBe(false);
  });
});
