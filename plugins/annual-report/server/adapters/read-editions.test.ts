import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findRoot } from '../../../../src/cli/find-root';
import { toConsistentCells, toParts } from '../../../../test/support/report-sample';
import { checkPublished } from '../core/check-published';
import type { Edition } from '../core/edition';
import { EDITIONS_FOLDER, readEditions } from './read-editions';

const SHIPPED = path.join(findRoot(), EDITIONS_FOLDER);

describe('an edition', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gongkai-editions-'));
    for (const name of ['2019-trial.json', '2021.json'])
      copyFileSync(path.join(SHIPPED, name), path.join(folder, name));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is added as a file, and checks reports of its years', () => {
    const later = JSON.parse(readFileSync(path.join(SHIPPED, '2021.json'), 'utf8')) as Edition;
    later.key = '2031';
    later.title = '新的格式';
    later.years = { from: 2031 };
    later.tables[0]?.blocks[1]?.rows.push({ key: 'confirmations', label: '行政确认' });
    writeFileSync(path.join(folder, '2031.json'), JSON.stringify(later));
    const editions = readEditions(folder);
    expect(editions.map(({ key }) => key)).toEqual(['2019-trial', '2021', '2031']);
    const added = editions[2] as Edition;
    const cells = toConsistentCells(added, () => 1);
    const parts = toParts(added, cells, '某某厅2031年政府信息公开工作年度报告');
    const checked = checkPublished(editions, parts);
    expect(checked).toMatchObject({ year: 2031, edition: { key: '2031' } });
    expect(checked?.cells.get('table2.confirmations.decisions')).toEqual({
      kind: 'number',
      number: 1,
    });
  });

  it('is refused with file and place where it is broken', () => {
    const broken = readFileSync(path.join(SHIPPED, '2021.json'), 'utf8').replace(
      '"severity": "error"',
      '"severity": "fatal"',
    );
    writeFileSync(path.join(folder, '2031.json'), broken);
    expect(() => readEditions(folder)).toThrow(/2031\.json\n.*[\s\S]*checks\[0\]\.severity/);
    writeFileSync(path.join(folder, '2031.json'), '{');
    expect(() => readEditions(folder)).toThrow(/报告格式文件有误：.*2031\.json/);
  });

  it('lists its checks for people', async () => {
    const lines = readEditions(SHIPPED).flatMap(({ title, source, checks }) => [
      ...[`## ${title}（${source}）`, '', '| 编号 | 规则 | 不符合时 |', '| --- | --- | --- |'],
      ...checks.map(
        ({ id, rule, severity }) =>
          `| ${id} | ${rule.zh} | ${severity === 'error' ? '错误' : '提醒'} |`,
      ),
      '',
    ]);
    await expect(
      [
        '# 年度报告的勾稽关系',
        '',
        '本页由测试按格式文件（`plugins/annual-report/editions`）写出。F-1（格式与行列齐全）只用于核对已发布的报告。',
        '',
        ...lines,
      ].join('\n'),
    ).toMatchFileSnapshot('../../../../docs/report-checks.zh-CN.md');
  });
});
