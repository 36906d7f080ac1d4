import { escapeHtml } from '../../../../src/platform/html/escape-html';
import type { ChannelReport, ReportTable } from './channel-report';

// Inline, because the file is read where it is saved, without a server.
const STYLE = `
:root { color-scheme: light; --ink: #1b2330; --dim: #5b6675; --line: #d5dbe3; --band: #f3f6fa; --blue: #12467f; }
body { margin: 0; background: #fff; color: var(--ink); font: 16px/1.8 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
main { max-width: 52rem; margin: 0 auto; padding: 3rem 1.5rem 4rem; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.4; color: var(--blue); }
h2 { margin: 2.5rem 0 .75rem; padding-left: .75rem; border-left: 4px solid var(--blue); font-size: 1.2rem; line-height: 1.4; }
p { margin: .5rem 0; }
.dim, .source { color: var(--dim); font-size: .8125rem; line-height: 1.6; overflow-wrap: anywhere; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .75rem; margin: 1.5rem 0; padding: 0; list-style: none; }
.figures li { padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 6px; background: var(--band); font-size: .875rem; }
.figures b { display: block; font-size: 1.875rem; line-height: 1.3; font-variant-numeric: tabular-nums; color: var(--blue); }
blockquote { margin: .5rem 0; padding: .75rem 1.25rem; background: var(--band); border-radius: 6px; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .4rem .75rem; border-bottom: 1px solid var(--line); text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th:first-child, td:first-child { text-align: left; white-space: normal; }
thead th { border-bottom: 2px solid var(--blue); background: var(--band); }
tfoot td { border-top: 2px solid var(--line); font-weight: 600; }
@page { size: A4; margin: 18mm 16mm; }
@media print { body { font-size: 11pt; } main { max-width: none; padding: 0; } thead { display: table-header-group; } tr, .figures li, blockquote { break-inside: avoid; } h2 { break-after: avoid; } }`;

const renderNumbers = (numbers: readonly number[]) =>
  numbers.map((number) => `<td>${number.toLocaleString('en-US')}</td>`).join('');

const renderTable = ({ title, heads, rows, sums, source }: ReportTable) => `
<section>
<h2>${escapeHtml(title)}</h2>
<div class="wide"><table>
<thead><tr><th scope="col">${escapeHtml(title.replace(/^按/, ''))}</th>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>${rows.map(({ name, numbers }) => `<tr><td>${escapeHtml(name)}</td>${renderNumbers(numbers)}</tr>`).join('\n')}</tbody>
${sums === null ? '' : `<tfoot><tr><td>合计</td>${renderNumbers(sums)}</tr></tfoot>`}
</table></div>
<p class="source">来源：${escapeHtml(source)}</p>
</section>`;

/** '2020-12-31 23:59（北京时间）' of an ISO instant; Beijing has had no daylight saving since 1991. */
const toBeijing = (instant: string) =>
  `${new Date(Date.parse(instant) + 8 * 3600 * 1000).toISOString().slice(0, 16).replace('T', ' ')}（北京时间）`;

const FIGURES = [
  ['portal', '门户网站发布信息（条）'],
  ['portalMultimedia', '其中图文和视频（条）'],
  ['wechat', '微信发布信息（条）'],
  ['weibo', '微博发布信息（条）'],
] as const;

/** The report as one HTML file: readable on a screen of any width, printable on A4. */
export const renderChannelReport = (report: ChannelReport): string => `<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${report.agency} ${report.year} 年信息发布数据`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${report.year} 年信息发布数据</h1>
<p class="dim">${escapeHtml(report.agency)} · 统计期限 ${report.from} 至 ${report.to} · 生成于 ${escapeHtml(toBeijing(report.generatedAt))}</p>
<ul class="figures">${FIGURES.map(([key, name]) => `<li>${name}<b>${report.publications[key].toLocaleString('en-US')}</b></li>`).join('')}</ul>
<h2>一、总体情况（一）主动公开：渠道数据</h2>
<p>准确数：</p>
<blockquote>${escapeHtml(report.sentence)}</blockquote>
<p>按 2020 年报告的表述：</p>
<blockquote>${escapeHtml(report.statedSentence)}</blockquote>
${FIGURES.map(([key, name]) => `<p class="source">${name}来源：${escapeHtml(report.publicationSources[key])}</p>`).join('\n')}
${report.tables.map(renderTable).join('\n')}
</main>
</body>
</html>
`;
