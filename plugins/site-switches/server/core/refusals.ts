export type SwitchRefusal =
  | 'site-switches.bad-form'
  | 'site-switches.no-reason'
  | 'site-switches.reason-too-long'
  | 'site-switches.no-item'
  | 'site-switches.not-public'
  | 'site-switches.unchanged';

export const LONGEST_REASON = 200;

export const REFUSALS: Record<SwitchRefusal, string> = {
  'site-switches.bad-form': '提交的内容无法识别，请刷新页面后重试。',
  'site-switches.no-reason': '请填写原因。',
  'site-switches.reason-too-long': `原因最多 ${LONGEST_REASON} 字。`,
  'site-switches.no-item': '请选择一篇已公开的稿件。',
  'site-switches.not-public': '这篇稿件目前没有在门户上公开，请另选一篇。',
  'site-switches.unchanged': '开关已是这个状态，请刷新页面。',
};
