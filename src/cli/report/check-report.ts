// npm run report -- --check FILE: the mistakes of a published report, whoever published it. Needs no database.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { readDocxReport } from '../../../plugins/annual-report/server/adapters/read-docx-report';
import {
  EDITIONS_FOLDER,
  readEditions,
} from '../../../plugins/annual-report/server/adapters/read-editions';
import { readHtmlReport } from '../../../plugins/annual-report/server/adapters/read-html-report';
import { readPdfReport } from '../../../plugins/annual-report/server/adapters/read-pdf-report';
import {
  checkPublished,
  type PublishedCheck,
} from '../../../plugins/annual-report/server/core/check-published';
import type { CheckResult } from '../../../plugins/annual-report/server/core/check-result';
import type { Part } from '../../../plugins/annual-report/server/core/published-report';
import { isError } from '../../../plugins/annual-report/server/core/run-checks';
import { AppError } from '../../platform/app-error';
import { findRoot } from '../find-root';
import type { CheckOptions } from './check-options';

const READERS: Record<string, (bytes: Buffer) => Promise<Part[]> | Part[]> = {
  '.html': (bytes) => readHtmlReport(bytes),
  '.docx': async (bytes) => readHtmlReport(await readDocxReport(bytes)),
  '.pdf': readPdfReport,
};

const refuse = (file: string, why: string, cause?: unknown) =>
  new AppError({ kind: 'invalid', code: 'report.file', message: `${file}\n${why}`, cause });

/** Throws AppError `report.file` that names the file and what is wrong with it. */
export const readParts = async (file: string): Promise<Part[]> => {
  const ending = path.extname(file).toLowerCase();
  const read = READERS[ending === '.htm' ? '.html' : ending];
  if (read === undefined)
    throw refuse(file, '只能读 html、docx、pdf 文件。/ Only html, docx and pdf can be read.');
  try {
    return await read(await readFile(file));
  } catch (error) {
    throw refuse(file, '打不开这个文件，或者它不是这种文件。/ It cannot be opened as that.', error);
  }
};

const MARKS = { error: '✗ 错误', warning: '△ 提醒' } as const;

const sayResult = ({ rule, message }: CheckResult) =>
  `${MARKS[rule.severity]} ${rule.id} ${message}\n    规则：${rule.words.zh}`;

/** As people read it: what breaks first, then how much was looked at. */
export const sayChecked = ({ year, edition, results }: PublishedCheck): string => {
  const broken = results.filter(({ value }) => value === 0);
  const count = (value: CheckResult['value']) =>
    results.filter((one) => one.value === value).length;
  const errors = broken.filter(isError).length;
  return [
    `${year ?? '年份不明'} · ${edition.title}（${edition.source}）`,
    ...broken.map(sayResult),
    `核对 ${results.length} 处：${count(1)} 处符合，${errors} 处错误，${broken.length - errors} 处提醒，${count(null)} 处无从核对。`,
  ].join('\n');
};

/** The exit code: 1 where a rule is broken. */
export const checkReport = async ({ file, last, year, json }: CheckOptions): Promise<number> => {
  const editions = readEditions(path.join(findRoot(), EDITIONS_FOLDER));
  const checked = checkPublished(editions, await readParts(file), {
    year,
    last: last === undefined ? undefined : await readParts(last),
  });
  if (checked === null)
    throw refuse(file, '没有找到年度报告的表格。/ No table of an annual report is in it.');
  console.log(json ? JSON.stringify(checked.results, null, 2) : sayChecked(checked));
  return checked.results.some(isError) ? 1 : 0;
};
