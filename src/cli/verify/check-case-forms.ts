// npm run verify -- --case N: printed forms of one review case against the register, by the code that stands on the paper.
import {
  type KeptForm,
  readFormRecord,
  readForms,
} from '../../../plugins/review/server/adapters/case-form-store';
import { type FormRecord, toCheckCode, toFormSha256 } from '../../contracts/case-form';
import { EXPUNGED_WORDS } from '../../contracts/expunging';
import type { RegisterMacs } from '../../contracts/register-macs';
import type { Sql } from '../../platform/sql/sql';
import { compareForms } from './compare-forms';

type Asked = { caseId: number; code: string | undefined };
export type CaseVerdict = { holds: boolean; lines: string[] };

const toPlain = (mac: string) => toCheckCode(mac).replaceAll('-', '');

const toTime = (at: string | Date): string =>
  new Intl.DateTimeFormat('zh-CN', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
    hour12: false,
  }).format(new Date(at));

/**
 * Makes the code once more of what the register says now, and of the names and findings that were printed. It is the one on
 * the paper only where both are as they were.
 */
const isAsPrinted = (form: KeptForm, now: FormRecord | null, macs: RegisterMacs): boolean =>
  now !== null &&
  toFormSha256(form.facts) === form.sha256 &&
  macs.isGenuine('case-form', {
    ...form,
    sha256: toFormSha256({ record: now, shown: form.facts.shown }),
  });

const toProblems = (form: KeptForm, now: FormRecord | null, macs: RegisterMacs): string[] => {
  if (isAsPrinted(form, now, macs)) return [];
  const differences = compareForms(form.facts.record, now);
  const isOwn = toFormSha256(form.facts) === form.sha256 && macs.isGenuine('case-form', form);
  return [
    ...(isOwn ? [] : ['打印记录本身不是由本系统写入的，或被改动过']),
    ...differences,
    ...(isOwn && differences.length === 0 ? ['登记簿的内容与打印时不同'] : []),
  ];
};

const toSummary = ({ facts, ...form }: KeptForm, problems: readonly string[]): string[] => [
  `${problems.length === 0 ? '✓ 校验码相符' : '✗ 校验码不符'}  ${toCheckCode(form.mac)}  第 ${form.formId} 号打印记录，${form.printedByName}，${toTime(form.printedAt)}`,
  `    标题：${facts.shown.title}`,
  ...facts.record.decisions.map(
    ({ stageNameZh, verdict, byName, at }) =>
      `    ${stageNameZh}：${verdict === 'approve' ? '同意' : verdict === 'return' ? '退回' : verdict}，${byName}，${toTime(at)}`,
  ),
  ...problems.map((problem) => `    ! ${problem}`),
];

/** What it said is gone with the revision; its code still says that this system printed it. */
const isExpunged = ({ facts }: KeptForm): boolean => !('record' in facts);

const toExpungedSummary = (
  { formId, mac, printedByName, printedAt }: KeptForm,
  isOwn: boolean,
): string[] => [
  `${isOwn ? '✓ 校验码相符' : '✗ 校验码不符'}  ${toCheckCode(mac)}  第 ${formId} 号打印记录，${printedByName}，${toTime(printedAt)}`,
  `    ${EXPUNGED_WORDS}：打印的内容已随修订版清除，只能确认这张纸是否由本系统打印。`,
];

/** In Chinese, for whoever holds the paper: which forms were printed, and whether the register still says the same. */
export const checkCaseForms = async (
  sql: Sql,
  macs: RegisterMacs,
  { caseId, code }: Asked,
): Promise<CaseVerdict> => {
  const forms = await readForms(sql, caseId);
  const asked = code === undefined ? forms : forms.filter(({ mac }) => toPlain(mac) === code);
  if (asked.length === 0) {
    const why =
      code === undefined
        ? `编号为 ${caseId} 的审核单没有打印记录。/ No form of case ${caseId} was ever printed.`
        : `编号为 ${caseId} 的审核单没有校验码为 ${code} 的打印记录：这张纸不是由本系统打印的，或校验码抄错了。/ No such code.`;
    return { holds: false, lines: [why] };
  }
  const lines: string[] = [];
  let holds = true;
  for (const form of asked) {
    if (isExpunged(form)) {
      const isOwn = macs.isGenuine('case-form', form);
      holds &&= isOwn;
      lines.push(...toExpungedSummary(form, isOwn));
      continue;
    }
    const now = await readFormRecord(sql, caseId, new Date(form.printedAt));
    const problems = toProblems(form, now, macs);
    holds &&= problems.length === 0;
    lines.push(...toSummary(form, problems));
  }
  return { holds, lines };
};
