// A printed form against what the register says now: in words, for whoever holds the paper.
import type { FormDecision, FormRecord } from '../../contracts/case-form';

type Said = readonly (readonly [label: string, text: string])[];

const toDecisionText = ({
  departmentId,
  verdict,
  byName,
  by,
  insteadOf,
  reason,
  at,
  fingerprint,
}: FormDecision): string =>
  `${verdict}，${departmentId ? `处室 ${departmentId}，` : ''}${byName}（${by}）${insteadOf ? `代${insteadOf}` : ''}，${at}，修订版 ${fingerprint.slice(0, 12)}${reason && `，理由：${reason}`}`;

const toSaid = (record: FormRecord): Said => [
  ['稿件', `${record.type}/${record.documentId}（${record.locale}）`],
  ['修订版指纹', record.fingerprint],
  ['作者', record.authors.join('、')],
  ['提交', `${record.submittedByName}（${record.submittedBy}），${record.submittedAt}`],
  ['审核环节', record.stages.join('、')],
  ...record.decisions.map(
    (decision, at) =>
      [`第 ${at + 1} 条意见（${decision.stageNameZh}）`, toDecisionText(decision)] as const,
  ),
  [
    '办结',
    record.end
      ? `${record.end.outcome}，${record.end.byName}，${record.end.at}${record.end.reason && `，${record.end.reason}`}`
      : '未办结',
  ],
];

const MISSING = '没有';

/** One line for each thing that the form says otherwise than the register of now. */
export const compareForms = (printed: FormRecord, now: FormRecord | null): string[] => {
  if (now === null) return ['登记簿中没有这张审核单'];
  const [before, after] = [new Map(toSaid(printed)), new Map(toSaid(now))];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((label) => {
    const [was, is] = [before.get(label) ?? MISSING, after.get(label) ?? MISSING];
    return was === is ? [] : [`${label}：打印时为“${was}”，登记簿现在为“${is}”`];
  });
};
