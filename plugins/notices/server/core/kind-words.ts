// What a letter calls each kind of notice.
import type { CaseSubject } from '../../../../src/contracts/case-subject';
import type { NoticeKind } from './notice';

export type Pair = readonly [zh: string, en: string];

const KIND_WORDS: Record<NoticeKind, Pair> = {
  task: ['有审核任务待您办理', 'A review task waits for you'],
  'due-soon': ['审核任务即将到期', 'A review task is due soon'],
  overdue: ['审核任务已逾期', 'A review task is overdue'],
  approved: ['稿件已通过审核', 'An item is approved'],
  agreed: ['已同意', 'Agreed to'],
  returned: ['稿件已退回', 'An item was returned'],
  recalled: ['审核已撤回', 'A review was called back'],
  published: ['稿件已发布', 'An item is published'],
  withdrawn: ['稿件已撤稿', 'An item is withdrawn'],
  mention: ['有批注提到您', 'A remark mentions you'],
  'schedule-failed': ['定时未能执行', 'A schedule failed'],
  'schedule-missed': ['错过了设定的时间', 'A schedule was missed'],
  'delivery-failed': ['发送失败', 'A delivery failed'],
  'not-live': ['尚未全部发出', 'Not everywhere yet'],
  'name-waits': ['有改名待您确认', 'A change of a name waits for your word'],
  'expunging-waits': ['有彻底清除待您确认', 'An expunging waits for your word'],
  'site-waits': ['有门户信息变更待您确认', 'A change of site facts waits for your word'],
  'patrol-found': ['上线巡查发现门户被改动', 'A patrol found the live site changed'],
  'push-failing': ['门户推送不到外网主机', 'The site cannot be pushed to the other machine'],
};

/** Of a case that is not about a publication. */
const SUBJECT_WORDS: Partial<Record<CaseSubject, Partial<Record<NoticeKind, Pair>>>> = {
  withdrawal: {
    task: ['有撤稿申请待您审核', 'A request to withdraw waits for you'],
    'due-soon': ['撤稿申请即将到期', 'A request to withdraw is due soon'],
    overdue: ['撤稿申请已逾期', 'A request to withdraw is overdue'],
    agreed: ['撤稿申请已同意', 'A request to withdraw is agreed to'],
    returned: ['撤稿申请未获同意', 'A request to withdraw was declined'],
    recalled: ['撤稿申请已结束', 'A request to withdraw is over'],
  },
  'take-down': {
    task: ['有立即撤稿待您复核', 'A take-down waits for your review'],
    'due-soon': ['立即撤稿的复核即将到期', 'The review of a take-down is due soon'],
    overdue: ['立即撤稿的复核已逾期', 'The review of a take-down is overdue'],
    agreed: ['立即撤稿已获认可', 'A take-down is confirmed'],
    returned: ['立即撤稿未获认可', 'A take-down is not confirmed'],
  },
  'formal-review': {
    task: ['有应急发布待您补审', 'An emergency waits for your review'],
    'due-soon': ['应急发布的补审即将到期', 'The review of an emergency is due soon'],
    overdue: ['应急发布的补审已逾期', 'The review of an emergency is overdue'],
    agreed: ['应急发布补审通过', 'The review of an emergency is passed'],
    returned: ['应急发布补审发现问题', 'The review of an emergency found a fault'],
  },
};

export const toKindWords = (kind: NoticeKind, subject: CaseSubject): Pair =>
  SUBJECT_WORDS[subject]?.[kind] ?? KIND_WORDS[kind];
