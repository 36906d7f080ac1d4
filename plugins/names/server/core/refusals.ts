export type NamesRefusal =
  | 'names.unknown'
  | 'names.not-there'
  | 'names.no-name'
  | 'names.too-long'
  | 'names.bad-slug'
  | 'names.slug-taken'
  | 'names.bad-order'
  | 'names.bad-parent'
  | 'names.no-reason'
  | 'names.reason-too-long'
  | 'names.unchanged'
  | 'names.waiting'
  | 'names.over'
  | 'names.same-person'
  | 'names.not-own'
  | 'names.moved-on'
  | 'names.forged'
  | 'names.two-people'
  | 'names.site-unchanged'
  | 'names.site-no-reason'
  | 'names.site-waiting'
  | 'names.site-too-long'
  | 'names.site-bad-text'
  | 'names.bad-theme'
  | 'names.bad-site-code'
  | 'names.bad-domain'
  | 'names.bad-postcode'
  | 'names.bad-purpose';

export const LONGEST_NAME = 100;
export const LONGEST_REASON = 500;
export const HIGHEST_ORDER = 9999;
/** Of a line in the foot of the portal. */
export const LONGEST_FACT = 200;

export const REFUSALS: Record<NamesRefusal, string> = {
  'names.unknown': '找不到这项改名，请刷新页面。',
  'names.not-there': '这个栏目或处室已不存在，请刷新页面。',
  'names.no-name': '请填写中文名称。',
  'names.too-long': `名称最多 ${LONGEST_NAME} 字。`,
  'names.bad-slug': '网址片段由小写字母、数字和连字符组成，例如 tzgg。',
  'names.slug-taken': '另一个栏目已使用这个网址片段，请另取一个。',
  'names.bad-order': `排序请填 0 到 ${HIGHEST_ORDER} 的整数。`,
  'names.bad-parent': '上级栏目已不存在，或就在这个栏目之下，请另选一个。',
  'names.no-reason': '请填写改名的理由。',
  'names.reason-too-long': `理由最多 ${LONGEST_REASON} 字。`,
  'names.unchanged': '名称、网址和位置都没有改变。',
  'names.waiting': '已有一项改名等待确认，请先答复或收回。',
  'names.over': '这项改名已经办结，请刷新页面。',
  'names.same-person': '改名须由另一人确认，提出的人可以收回。',
  'names.not-own': '只有提出的人可以收回，其他人请选择不同意。',
  'names.moved-on': '提出之后名称或位置已经改变，不能再按此确认。请选择不同意，再重新提出。',
  'names.forged': '这项改名不是由本系统提出的，不能确认。请联系系统管理员。',
  'names.site-unchanged': '没有改动。',
  'names.site-no-reason': '请填写修改的理由。',
  'names.site-waiting': '已有一项修改等待确认，请先答复或收回。',
  'names.site-too-long': `最多 ${LONGEST_FACT} 字。`,
  'names.site-bad-text': '只能是一行文字。',
  'names.bad-theme': '没有这种主题色，请从列表中选择。',
  'names.bad-site-code': '网站标识码为 10 位数字，或 bm 加 8 位数字。',
  'names.bad-domain': '请填写域名，例如 sthjt.example.gov.cn。',
  'names.bad-postcode': '邮政编码为 6 位数字。',
  'names.bad-purpose': '请从现有栏目中选择，一个栏目只作一种用途。',
  'names.two-people':
    '名称、排序和上级栏目对外公开，须由另一人确认后才会改变：请使用右侧的“改名”。',
};
