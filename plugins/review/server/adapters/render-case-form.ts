// The official form as HTML: for print on A4, and for Word. One table; opinions in the order of the stages.
import {
  type CaseForm,
  type FormDecision,
  type FormLine,
  type FormRecord,
  toCheckCode,
} from '../../../../src/contracts/case-form';
import { escapeHtml } from '../../../../src/platform/html/escape-html';
import type { PrintedForm } from '../core/case-form';

const VERDICTS: Record<string, string> = {
  approve: '同意',
  return: '退回',
  skip: '跳过',
  comment: '提出意见',
  silence: '逾期未表态，视为同意',
};
const OUTCOMES: Record<string, string> = {
  published: '已发布',
  agreed: '已同意',
  returned: '已退回',
  recalled: '已撤回审核',
};

const FORMAT = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
  hour12: false,
});
const toTime = (at: string | Date): string => FORMAT.format(new Date(at));

const toText = (text: string): string => escapeHtml(text).replaceAll('\n', '<br />');

/** Two short lines share a row; what needs the width has one of its own. */
const toRows = (lines: readonly FormLine[]): FormLine[][] => {
  const rows: FormLine[][] = [];
  for (const one of lines) {
    const last = rows.at(-1);
    if (last?.length === 1 && !last[0]?.wide && !one.wide) last.push(one);
    else rows.push([one]);
  }
  return rows;
};

const wide = (label: string, inner: string): string =>
  `<tr><th>${escapeHtml(label)}</th><td colspan="3">${inner}</td></tr>`;

const toLineRow = (row: readonly FormLine[]): string => {
  const [first, second] = row;
  if (!first) return '';
  if (!second) return wide(first.label, toText(first.value));
  return `<tr><th>${escapeHtml(first.label)}</th><td>${toText(first.value)}</td><th>${escapeHtml(second.label)}</th><td>${toText(second.value)}</td></tr>`;
};

const toOpinion = (
  { verdict, reason, byName, insteadOf, at, departmentId }: FormDecision,
  departments: Record<string, string>,
): string =>
  `<p>${departmentId ? `${escapeHtml(departments[departmentId] ?? departmentId)}：` : ''}${escapeHtml(VERDICTS[verdict] ?? verdict)}${reason ? `。${toText(reason)}` : '。'}</p>
   <p class="sign">${escapeHtml(insteadOf ? `${byName}代${insteadOf}` : byName)}　${toTime(at)}</p>`;

/** Every stage has a row, also one that nobody has decided yet: the paper shows that. */
const toStageRows = ({ record: { stages, decisions }, shown }: CaseForm): string =>
  stages
    .map((name, at) => {
      const own = decisions.filter(({ stageIndex }) => stageIndex === at);
      return wide(
        `${name}意见`,
        own.map((one) => toOpinion(one, shown.departments)).join('') ||
          '<p class="none">未办理</p>',
      );
    })
    .join('');

const toEnd = ({ end }: FormRecord): string =>
  end === null
    ? '<p class="none">未办结</p>'
    : `<p>${escapeHtml(OUTCOMES[end.outcome] ?? end.outcome)}${end.reason ? `。${toText(end.reason)}` : '。'}</p>
       <p class="sign">${escapeHtml(end.byName)}　${toTime(end.at)}</p>`;

const toFindings = (findings: readonly string[]): string =>
  findings.length === 0
    ? '未发现问题'
    : findings.map((finding) => `<p>${toText(finding)}</p>`).join('');

const CAUSES: Record<string, string> = {
  '': '应急理由',
  'formal-review': '应急理由',
  'take-down': '撤稿理由',
  withdrawal: '撤稿理由',
};

const toTable = ({ form }: PrintedForm): string =>
  `<table>
    <colgroup><col class="label" /><col /><col class="label" /><col /></colgroup>
    <tbody>
    ${wide('标题', `<strong>${toText(form.shown.title)}</strong>`)}
    ${form.record.cause === undefined ? '' : wide(CAUSES[form.record.subject ?? ''] ?? '申请理由', toText(form.record.cause))}
    ${toRows(form.shown.lines).map(toLineRow).join('\n')}
    ${wide('检查发现', toFindings(form.shown.findings))}
    ${toStageRows(form)}
    ${wide('办理结果', toEnd(form.record))}
    </tbody>
  </table>`;

const NAME = '信息发布审核单';
/** What the form is called by what its case is about. */
const NAMES: Record<string, string> = {
  withdrawal: '撤稿审核单',
  'take-down': '撤稿复核单',
  'formal-review': '应急发布补审单',
};
const toName = ({ subject, cause }: FormRecord): string =>
  subject === undefined
    ? `${NAME}${cause === undefined ? '' : '（应急）'}`
    : (NAMES[subject] ?? NAME);

const toHead = ({ form: { record, shown } }: PrintedForm): string =>
  `<h1>${escapeHtml(shown.siteName)}<br />${toName(record)}</h1>
   <p class="number">编号：${record.caseId}　　提交时间：${toTime(record.submittedAt)}</p>`;

const toFoot = ({ form: { record }, mac, printedAt, printedByName, formId }: PrintedForm): string =>
  `<p class="foot">修订版指纹：<span class="code">${escapeHtml(record.fingerprint)}</span></p>
   <p class="foot">校验码：<strong class="code">${toCheckCode(mac)}</strong>　　第 ${formId} 号打印记录　${escapeHtml(printedByName)}　${toTime(printedAt)}</p>
   <p class="foot">本表由系统生成。核验：npm run verify -- --case ${record.caseId}</p>`;

const STYLE = `@page { size: A4; margin: 16mm 16mm 14mm 20mm; }
  html { background: #fff; color: #000; }
  body { font-family: FangSong, '仿宋', '仿宋_GB2312', STFangsong, 'Noto Serif CJK SC', serif; font-size: 11pt; line-height: 1.45; margin: 0 auto; max-width: 174mm; }
  h1 { font-family: '方正小标宋简体', SimSun, '宋体', 'Noto Serif CJK SC', serif; font-size: 18pt; line-height: 1.35; text-align: center; margin: 0 0 3mm; font-weight: 600; }
  p { margin: 0; }
  .number { margin-bottom: 1.5mm; }
  table { border-collapse: collapse; width: 100%; table-layout: fixed; }
  col.label { width: 29mm; }
  th, td { border: 0.3mm solid #000; padding: 1.2mm 2mm; vertical-align: middle; overflow-wrap: anywhere; text-align: left; }
  th { font-family: SimHei, '黑体', 'Noto Sans CJK SC', sans-serif; font-weight: 400; text-align: center; }
  tr { break-inside: avoid; }
  .sign { text-align: right; }
  .none { color: #555; }
  .foot { font-size: 9pt; margin-top: 1.2mm; overflow-wrap: anywhere; }
  .code { font-family: 'Courier New', monospace; }
  @media screen { body { padding: 12mm 16mm; } }`;

/** A whole page, styled for A4. */
export const renderCaseForm = (printed: PrintedForm): string =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8" /><title>${toName(printed.form.record)} ${printed.form.record.caseId}</title><style>${STYLE}</style></head>
  <body>${toHead(printed)}${toTable(printed)}${toFoot(printed)}</body></html>`;

const WORD_TABLE =
  'border-collapse:collapse;width:100%;border:1px solid #000000;font-family:仿宋;font-size:11pt';

/** For Word: what its writer takes of styles stands at each element. */
export const renderCaseFormForWord = (printed: PrintedForm): string => {
  const table = toTable(printed)
    .replace('<table>', `<table style="${WORD_TABLE}">`)
    .replace(/<colgroup>.*?<\/colgroup>/s, '')
    .replaceAll(
      '<th>',
      '<td style="border:1px solid #000000;width:16%;text-align:center;font-family:黑体;font-size:11pt">',
    )
    .replaceAll('</th>', '</td>')
    .replaceAll('<td>', '<td style="border:1px solid #000000;font-size:11pt">')
    .replaceAll(
      '<td colspan="3">',
      '<td colspan="3" style="border:1px solid #000000;font-size:11pt">',
    )
    .replaceAll('<p class="sign">', '<p style="text-align:right;font-size:11pt">')
    .replaceAll(/<p(?: class="none")?>/g, '<p style="font-size:11pt">');
  const head = toHead(printed)
    .replace('<h1>', '<p style="font-family:方正小标宋简体;font-size:18pt;text-align:center">')
    .replace('</h1>', '</p>')
    .replace('<p class="number">', '<p style="font-size:11pt">');
  const foot = toFoot(printed)
    .replaceAll('<p class="foot">', '<p style="font-size:9pt">')
    .replaceAll(' class="code"', '');
  return head + table + foot;
};
