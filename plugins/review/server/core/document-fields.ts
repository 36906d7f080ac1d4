// What a normative document must say of itself before it is submitted (facts/domain.md §6.1), dates against each other.
import { GENRES, SUBJECTS, VALIDITIES } from '../../../../src/contracts/choices';
import type { RevisionContent } from '../../../../src/contracts/revision';

export type FieldCheck = readonly [
  path: string,
  check: (content: RevisionContent, today: string) => string | false | null,
];

/** A value that its list does not have; null stays unjudged. */
export const findUnlisted = (
  value: string | null,
  list: Record<string, string>,
  name: string,
): string | false =>
  value !== null &&
  !Object.hasOwn(list, value) &&
  `${name}“${value}”不在可选范围内：${Object.values(list).join('、')}`;

const isBefore = (day: string | null, other: string | null): boolean =>
  day !== null && other !== null && day < other;

const checkValidity: FieldCheck[1] = ({ validity, expiresOn, changedBy, changedOn }, today) => {
  if (validity === null) return '请选择有效性';
  const inForce = validity === 'in-force' || validity === 'amended';
  if (inForce && isBefore(expiresOn, today)) return `失效日期 ${expiresOn} 已过，有效性应选“失效”`;
  if (validity === 'in-force' && (changedBy !== null || changedOn !== null))
    return '已填写修改或废止本文件的文件或日期，有效性应选“废止”或“已修改”';
  return findUnlisted(validity, VALIDITIES, '有效性');
};

const checkExpiry: FieldCheck[1] = ({ validity, effectiveOn, expiresOn }, today) => {
  if (validity === 'expired' && (expiresOn === null || expiresOn > today))
    return '有效性为“失效”的文件，请填写不晚于今天的失效日期';
  return isBefore(expiresOn, effectiveOn) && `失效日期 ${expiresOn} 早于施行日期 ${effectiveOn}`;
};

const isChanged = ({ validity }: RevisionContent): boolean =>
  validity === 'repealed' || validity === 'amended';

const checkChangedBy: FieldCheck[1] = (content) =>
  isChanged(content) &&
  content.changedBy === null &&
  '请填写修改或废止本文件的文件；那份文件在本系统内的，请在那份文件中选择本文件，这里的有效性保留“有效”';

const checkChangedOn: FieldCheck[1] = (content) => {
  const { changedOn, issuedOn } = content;
  if (isChanged(content) && changedOn === null) return '请填写修改或废止日期';
  return isBefore(changedOn, issuedOn) && `修改或废止日期 ${changedOn} 早于成文日期 ${issuedOn}`;
};

const checkOthers =
  (field: 'repeals' | 'amends'): FieldCheck[1] =>
  (content) => {
    if (content[field].includes(content.documentId)) return '不能选择本文件自身';
    const twice = content.amends.filter((id) => content.repeals.includes(id)).length;
    return field === 'amends' && twice > 0 && `有 ${twice} 份文件同时选作废止和修改，请只选一处`;
  };

const required =
  (field: keyof RevisionContent, message: string): FieldCheck[1] =>
  (content) =>
    content[field] === null && message;

const chosen =
  (field: 'subjectCategory' | 'genreCategory', list: Record<string, string>, name: string) =>
  (content: RevisionContent) =>
    content[field] === null ? `请选择${name}` : findUnlisted(content[field], list, name);

/** In the order of the form. */
export const DOCUMENT_CHECKS: readonly FieldCheck[] = [
  ['indexNumber', required('indexNumber', '请填写索引号，也可点“按规则编号”')],
  ['documentNumber', required('documentNumber', '请填写文号')],
  ['issuingBody', required('issuingBody', '请填写发布机构')],
  ['genreCategory', chosen('genreCategory', GENRES, '体裁分类')],
  ['subjectCategory', chosen('subjectCategory', SUBJECTS, '主题分类')],
  ['effectiveOn', required('effectiveOn', '请填写施行日期')],
  [
    'effectiveOn',
    ({ effectiveOn, issuedOn }) =>
      isBefore(effectiveOn, issuedOn) && `施行日期 ${effectiveOn} 早于成文日期 ${issuedOn}`,
  ],
  ['expiresOn', checkExpiry],
  ['validity', checkValidity],
  ['repeals', checkOthers('repeals')],
  ['amends', checkOthers('amends')],
  ['changedBy', checkChangedBy],
  ['changedOn', checkChangedOn],
];
