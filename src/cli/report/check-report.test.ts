import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import htmlToDocx from '@turbodocx/html-to-docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  EDITIONS_FOLDER,
  readEditions,
} from '../../../plugins/annual-report/server/adapters/read-editions';
import { checkPublished } from '../../../plugins/annual-report/server/core/check-published';
import { findRoot } from '../find-root';
import { readCheckOptions } from './check-options';
import { readParts, sayChecked } from './check-report';

const FIXTURES = path.join(findRoot(), 'test', 'fixtures', 'reports');
const editions = readEditions(path.join(findRoot(), EDITIONS_FOLDER));

/** Node reads GBK and writes none. */
const toGbk = (text: string): Buffer => {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      codes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return Buffer.from([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]));
};

describe('a published report', () => {
  let folder: string;
  const fileOf = (ending: string) => path.join(FIXTURES, `2024-made-up.${ending}`);
  const check = async (file: string) => {
    const checked = checkPublished(editions, await readParts(file));
    if (checked === null) throw new Error(`no tables in ${file}`);
    return checked;
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'gongkai-reports-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has its mistakes named with the cells', async () => {
    expect(sayChecked(await check(fileOf('html'))).split('\n')).toEqual([
      '2024 · 政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）',
      expect.stringMatching(/^✗ 错误 T3-1 .*：513 \+ 15 = 528；.*：999 \+ 15 = 1014。应当相等。$/),
      expect.stringContaining('规则：第一项加第二项之和'),
      expect.stringMatching(
        /^✗ 错误 T3-2 表三 · 三、本年度办理结果 › （七）总计 · 总计：999；.* = 513/,
      ),
      expect.stringContaining('规则：'),
      expect.stringMatching(/^✗ 错误 T3-3 .*：999；.*：87 \+ 90 \+ 84 \+ 87 \+ 81 \+ 84 = 513/),
      expect.stringContaining('规则：'),
      expect.stringMatching(/^✗ 错误 N-1 正文写“新收政府信息公开申请500件”，而.*是 513。$/),
      expect.stringContaining('规则：'),
      '核对 459 处：443 处符合，4 处错误，0 处提醒，12 处无从核对。',
    ]);
  });

  it('says the same as a web page, a Word file and a PDF', async () => {
    const docx = path.join(folder, 'report.docx');
    const made = await htmlToDocx(await readFile(fileOf('html'), 'utf8'));
    writeFileSync(docx, Buffer.from(made as Buffer));
    const html = await check(fileOf('html'));
    expect(html.cells.size).toBe(200);
    for (const other of [await check(docx), await check(fileOf('pdf'))]) {
      expect(Object.fromEntries(other.cells)).toEqual(Object.fromEntries(html.cells));
      expect(sayChecked(other)).toBe(sayChecked(html));
    }
  });

  it('is read in the encoding that it names, and with words that stand beside blocks', async () => {
    const said = '<div>年内收到政府信息公开申请7件。<p>其余从略。</p></div>';
    const html = (await readFile(fileOf('html'), 'utf8'))
      .replace(/charset="?utf-8"?/i, 'charset="gb2312"')
      .replace(/<p>[^<]*500件。<\/p>/, said);
    const file = path.join(folder, 'gbk.html');
    writeFileSync(file, toGbk(html));
    const { cells, results } = await check(file);
    expect(Object.fromEntries(cells)).toEqual(
      Object.fromEntries((await check(fileOf('html'))).cells),
    );
    const wrong = results.filter(({ rule, value }) => rule.id === 'N-1' && value === 0);
    expect(wrong.map(({ message }) => message)).toEqual([expect.stringContaining('申请7件')]);
  });

  it('is refused in words where it cannot be read', async () => {
    for (const name of ['report.pdf', 'report.docx']) {
      const file = path.join(folder, name);
      writeFileSync(file, 'not what it says');
      await expect(readParts(file)).rejects.toThrow(`${file}\n打不开这个文件`);
    }
    await expect(readParts('report.xls')).rejects.toThrow('只能读 html、docx、pdf 文件');
    await expect(readParts(path.join(folder, 'absent.html'))).rejects.toThrow('打不开这个文件');
  });

  it('is asked for by file, and by the file of the year before', () => {
    expect(readCheckOptions(['--check', 'a.pdf', '--last=b.pdf', '--year', '2024'])).toEqual({
      file: path.resolve('a.pdf'),
      last: path.resolve('b.pdf'),
      year: 2024,
      json: false,
    });
    expect(() => readCheckOptions(['--check', 'a.pdf', '--year', '24'])).toThrow('--check FILE');
  });
});
