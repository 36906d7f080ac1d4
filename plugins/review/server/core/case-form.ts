// What the official form of a case says, in Chinese: 《信息发布审核单》.
import type {
  CaseForm,
  FormLine,
  FormRecord,
  FormShown,
} from '../../../../src/contracts/case-form';
import type { CheckFinding } from '../../../../src/contracts/check-finding';
import {
  DISCLOSURE_BASES,
  DISCLOSURES,
  FORMATS,
  GENRES,
  INTERPRETATION_FORMS,
  ORIGINS,
  TYPE_NAMES,
} from '../../../../src/contracts/choices';
import type { Correction } from '../../../../src/contracts/correction';
import { toFindingLine } from '../../../../src/contracts/finding-line';
import { filesOf, type RevisionContent } from '../../../../src/contracts/revision';
import { toBodyText } from '../../../../src/platform/html/body-to-text';

export type PrintedForm = {
  formId: number;
  form: CaseForm;
  mac: string;
  printedByName: string;
  printedAt: Date;
};

const LANGUAGES: Record<string, string> = { 'zh-Hans': '简体中文', en: '英文' };

/** Characters of the body that stand for a summary where there is none. */
const SUMMARY = 160;
const NONE = '—';

const nameIn = (list: Record<string, string>, key: string | null): string =>
  key === null ? NONE : (list[key] ?? key);

const toSummary = ({ summary, body }: RevisionContent): string => {
  if (summary) return summary;
  const text = toBodyText(body).replaceAll(/\s+/g, ' ').trim();
  // By characters: half of one (𠮷, an emoji) is no text, and the register refuses it.
  const signs = [...text];
  return signs.length > SUMMARY ? `${signs.slice(0, SUMMARY).join('')}……` : text || NONE;
};

const toOrigin = ({ origin, originName, originUrl }: RevisionContent): string =>
  [nameIn(ORIGINS, origin), originName, originUrl].filter(Boolean).join(' ');

const toFiles = (content: RevisionContent): string => {
  const all = filesOf(content);
  const pictures = all.filter(({ mime }) => mime.startsWith('image/')).length;
  const others = all.filter(({ mime }) => !mime.startsWith('image/')).map(({ name }) => name);
  const said = [
    ...(pictures > 0 ? [`图片 ${pictures} 张`] : []),
    ...(others.length > 0 ? [`附件 ${others.length} 个：${others.join('、')}`] : []),
  ];
  return said.join('；') || '无';
};

const line = (label: string, value: string | null, wide = false): FormLine => ({
  label,
  value: value || NONE,
  wide,
});

/** 文号, 索引号 and days of a document; form and interpreter of an interpretation. */
const toOwnLines = (content: RevisionContent): FormLine[] => {
  if (content.type === 'normative-document')
    return [
      line('文号', content.documentNumber),
      line('索引号', content.indexNumber),
      line('体裁分类', nameIn(GENRES, content.genreCategory)),
      line('施行日期', content.effectiveOn),
    ];
  if (content.type === 'interpretation')
    return [
      line('解读形式', nameIn(INTERPRETATION_FORMS, content.interpretationForm)),
      line('解读人', content.interpreter),
    ];
  return [];
};

/** What the case lets readers know. A withdrawal is about a revision that once answered this; it is no correction itself. */
const toCorrectionLines = (
  { subject }: FormRecord,
  { correction }: { correction?: Correction | undefined },
): FormLine[] => {
  if (!correction || subject === 'withdrawal' || subject === 'take-down') return [];
  const said = correction.told ? `告知读者：${correction.note ?? NONE}` : '不告知读者';
  return [line('更正说明', said, true)];
};

export type FormNames = {
  siteName: string;
  column: string | null;
  department: string | null;
  /** Of the department; null: none is kept. */
  telephone: string | null;
  authors: readonly string[];
  accounts: readonly string[];
  /** 'YYYY年M月D日 HH:mm' of Beijing; null: not set. */
  publishAt: string | null;
  embargoedUntil: string | null;
  /** Whether it holds a secret, by whose word. */
  secrecy: string;
  /** Documents that it interprets, repeals or amends. */
  related: readonly string[];
  /** Of departments that decided, by id. */
  departments: Record<string, string>;
};

/** null content: its bytes were expunged. */
export const toFormShown = (
  record: FormRecord,
  content: RevisionContent | null,
  findings: readonly CheckFinding[],
  names: FormNames,
): FormShown => {
  const { siteName, departments } = names;
  if (!content)
    return { siteName, departments, title: '（内容已彻底清除）', lines: [], findings: [] };
  return {
    ...{ siteName, departments },
    title: content.title ?? '（无标题）',
    lines: [
      line('来源处室', names.department),
      ...(names.telephone ? [line('联系电话', names.telephone)] : []),
      line('作者', content.author),
      line('拟稿人', names.authors.join('、')),
      line('提交审核', record.submittedByName),
      line(
        '内容类别',
        `${TYPE_NAMES[content.type]}（${LANGUAGES[content.locale] ?? content.locale}）`,
      ),
      line('形式', nameIn(FORMATS, content.format)),
      line('发布渠道', names.accounts.join('、')),
      line('栏目', names.column),
      ...(record.end ? [] : [line('计划发布时间', names.publishAt ?? '审核通过后由人工发布')]),
      ...(names.embargoedUntil ? [line('解禁时间', names.embargoedUntil)] : []),
      line('公开属性', nameIn(DISCLOSURES, content.disclosure)),
      line('信息来源', toOrigin(content)),
      line('是否涉密', names.secrecy),
      line('公开依据', DISCLOSURE_BASES[content.disclosure ?? ''] ?? null, true),
      ...toOwnLines(content),
      ...(names.related.length > 0 ? [line('关联文件', names.related.join('；'), true)] : []),
      ...toCorrectionLines(record, content),
      line('图片附件', toFiles(content), true),
      line('内容摘要', toSummary(content), true),
    ],
    findings: findings.map(toFindingLine),
  };
};
