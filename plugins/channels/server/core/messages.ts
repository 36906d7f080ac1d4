import type { AttemptReason } from './decide-attempt';

/** Why a delivery stands as it does, for the people who read the list of deliveries. */
export const ATTEMPT_MESSAGES: Record<AttemptReason, string> = {
  superseded: '已有更新的发布或已撤稿，这条发送不再执行。',
  'newer-there': '该账号上已是更新的版本，这条发送不再执行。',
  'nothing-held': '该账号上没有这篇稿件，无需撤稿。',
  'forged-publication': '这次发布不是由本系统作出的（校验码无效），没有发送。请告知管理员。',
  expunged: '该修订版的内容已彻底清除，无法发送。',
};

export const WAITING_MESSAGE = '该账号上较早的一次发送结果尚未明确，等待其确认后再执行。';
export const BROKEN_MESSAGE = '系统在发送时出错，将自动重试。';
export const UNKNOWN_MESSAGE = '发送结果不明，系统无法自动查明，请人工核实后登记或重试。';
export const NO_CONNECTOR_MESSAGE = '没有可用的连接器，请联系管理员。';

/** What the operator is told who recorded something that is no longer the newest version. */
export const FOLLOW_UP_MESSAGES = {
  withdraw:
    '已登记并计入发布台账。这篇稿件在此期间已撤稿或不再发往该账号，系统已安排该账号的撤稿任务，请接着办理。',
  update:
    '已登记并计入发布台账。这篇稿件在此期间已发布更正，系统已安排该账号的更新任务，请接着办理。',
} as const;
export const RECORDED_LATE_MESSAGE =
  '登记的是较早的版本，而该账号上更新的发布（或撤稿）已经确认，系统无法代为更正，请人工核对该账号上的内容。';

/** Of a delivery that waits until it is known what became of the one before it. */
export const WAITS_FOR_EARLIER = 'channels.waits-for-earlier';
