// What an import found, for those who prepare it and those who sign: a table to work on, and a page to read.
import path from 'node:path';

import type { SiteSettings } from '../../contracts/site-settings';
import { writeCsv } from '../../platform/csv/write-csv';
import { writeAtomically } from '../../platform/files/write-atomically';
import { escapeHtml } from '../../platform/html/escape-html';
import { isError, type RemarkCode, REMARKS, toSentence } from './old-page';
import { isFaulty, type Plan, type PlannedPage } from './plan-import';

export type Totals = {
  pages: number;
  faulty: number;
  warned: number;
  files: number;
  /** By remark: pages of which it was said. */
  remarks: Partial<Record<RemarkCode, number>>;
};

export const toTotals = ({ pages }: Plan): Totals => {
  const remarks: Totals['remarks'] = {};
  for (const page of pages) {
    for (const code of new Set(page.remarks.map((one) => one.code))) {
      remarks[code] = (remarks[code] ?? 0) + 1;
    }
  }
  return {
    pages: pages.length,
    faulty: pages.filter(isFaulty).length,
    warned: pages.filter((page) => !isFaulty(page) && page.remarks.length > 0).length,
    files: pages.reduce((sum, { files }) => sum + files, 0),
    remarks,
  };
};

const verdict = (page: PlannedPage): string =>
  isFaulty(page) ? '有错误' : page.remarks.length > 0 ? '有提示' : '可导入';

const toColumnNames = ({ columns }: SiteSettings) =>
  new Map(columns.map(({ id, nameZh }) => [id, nameZh]));

const toCsv = ({ pages }: Plan, settings: SiteSettings): string => {
  const columns = toColumnNames(settings);
  const rows = pages.map((page) => [
    ...[String(page.place), page.key, page.title, page.publishedOn],
    ...[columns.get(page.columnId ?? '') ?? '', String(page.files), verdict(page)],
    page.remarks.map(toSentence).join('；'),
  ]);
  const head = ['序号', '位置', '标题', '发布日期', '栏目', '文件数', '结论', '说明'];
  return writeCsv([head, ...rows]);
};

const STYLE = `body{font:15px/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#222}
table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border-bottom:1px solid #ddd;padding:.4rem .6rem;text-align:left;vertical-align:top}
th{background:#f5f5f5;white-space:nowrap}.n{text-align:right;font-variant-numeric:tabular-nums}.error{color:#a4161a}.warning{color:#7a5200}td{overflow-wrap:anywhere}`;

const SHOWN = 2000;

const toRows = (pages: readonly PlannedPage[]): string =>
  pages
    .slice(0, SHOWN)
    .map(
      (page) =>
        `<tr><td class="n">${page.place}</td><td>${escapeHtml(page.title || '（无标题）')}<br><small>${escapeHtml(page.key)}</small></td><td>${page.publishedOn}</td><td>${page.remarks
          .map(
            (one) =>
              `<div class="${isError(one) ? 'error' : 'warning'}">${escapeHtml(toSentence(one))}</div>`,
          )
          .join('')}</td></tr>`,
    )
    .join('\n');

const toTotalRows = ({ remarks }: Totals): string =>
  (Object.entries(REMARKS) as [RemarkCode, readonly [string, string]][])
    .filter(([code]) => remarks[code])
    .map(
      ([code, [kind, text]]) =>
        `<tr class="${kind}"><td>${kind === 'error' ? '错误' : '提示'}</td><td>${text}</td><td class="n">${remarks[code]}</td></tr>`,
    )
    .join('\n');

const toHtml = (plan: Plan, batch: string): string => {
  const totals = toTotals(plan);
  const told = plan.pages.filter((page) => page.remarks.length > 0);
  const more = told.length > SHOWN ? `<p>其余 ${told.length - SHOWN} 篇见 report.csv。</p>` : '';
  return `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>旧站导入报告：${escapeHtml(batch)}</title><style>${STYLE}</style></head><body>
<h1>旧站导入报告：${escapeHtml(batch)}</h1>
<p>共 ${totals.pages} 篇，文件 ${totals.files} 个；可以导入 ${totals.pages - totals.faulty} 篇（其中 ${totals.warned} 篇有提示），有错误 ${totals.faulty} 篇。</p>
<table><thead><tr><th>类别</th><th>情况</th><th class="n">篇数</th></tr></thead><tbody>
${toTotalRows(totals) || '<tr><td colspan="3">没有需要说明的情况。</td></tr>'}
</tbody></table>
<h2>逐篇说明</h2>
<table><thead><tr><th class="n">序号</th><th>标题与位置</th><th>发布日期</th><th>说明</th></tr></thead><tbody>
${toRows(told) || '<tr><td colspan="4">没有需要说明的稿件。</td></tr>'}
</tbody></table>${more}
</body></html>
`;
};

/** Writes report.csv and report.html into the folder. */
export const writeReport = async (
  folder: string,
  { plan, settings, batch }: { plan: Plan; settings: SiteSettings; batch: string },
): Promise<void> => {
  await writeAtomically(path.join(folder, 'report.csv'), toCsv(plan, settings));
  await writeAtomically(path.join(folder, 'report.html'), toHtml(plan, batch));
};

/** The totals as lines for a terminal. */
export const toReportLines = (totals: Totals): string[] => [
  `共 ${totals.pages} 篇，文件 ${totals.files} 个；可以导入 ${totals.pages - totals.faulty} 篇，有错误 ${totals.faulty} 篇，有提示 ${totals.warned} 篇 / ${totals.pages} pages, ${totals.files} files; ${totals.faulty} with errors`,
  ...(Object.entries(REMARKS) as [RemarkCode, readonly [string, string]][])
    .filter(([code]) => totals.remarks[code])
    .map(
      ([code, [kind, text]]) =>
        `  ${kind === 'error' ? '错误' : '提示'}  ${text}：${totals.remarks[code]}`,
    ),
];
