import { type Language, type Words, wordsIn } from '../../../../src/admin/words-in';
import { ROBOT_WORDS } from './robot-words';

/** Message id → Chinese and English. */
const WORDS: Words = {
  'notices.title': ['通知', 'Notices'],
  'notices.subtitle': [
    '与您有关的审核、发布和发送情况。保留半年；稿件不再由您办理或查看的，不再显示。',
    'What happened that concerns you. Kept for half a year; what is no longer yours to see is not shown.',
  ],
  'notices.none': ['没有通知。', 'There are no notices.'],
  'notices.none-unread': ['没有未读通知。', 'There are no unread notices.'],
  'notices.show.unread': ['未读（{count}）', 'Unread ({count})'],
  'notices.show.all': ['全部', 'All'],
  'notices.read-all': ['全部标为已读', 'Mark all as read'],
  'notices.column.what': ['事项', 'What'],
  'notices.column.item': ['稿件', 'Item'],
  'notices.column.when': ['时间', 'When'],
  'notices.column.mail': ['邮件', 'E-mail'],
  'notices.unread': ['未读', 'Unread'],
  'notices.untitled': ['（没有标题）', '(untitled)'],
  'notices.case': ['审核单 {caseId}', 'Case {caseId}'],
  'notices.kind.task': ['待您审核', 'Waits for you'],
  'notices.kind.due-soon': ['即将到期', 'Due soon'],
  'notices.kind.overdue': ['已逾期', 'Overdue'],
  'notices.kind.approved': ['已通过审核', 'Approved'],
  'notices.kind.returned': ['已退回', 'Returned'],
  'notices.kind.published': ['已发布', 'Published'],
  'notices.kind.withdrawn': ['已撤稿', 'Withdrawn'],
  'notices.kind.mention': ['批注提到您', 'A remark mentions you'],
  'notices.kind.schedule-failed': ['定时未能执行', 'Schedule failed'],
  'notices.kind.schedule-missed': ['错过了设定的时间', 'Schedule missed'],
  'notices.kind.delivery-failed': ['发送失败', 'Delivery failed'],
  'notices.kind.not-live': ['尚未全部发出', 'Not everywhere yet'],
  'notices.over': ['此环节已结束', 'This stage is over'],
  'notices.mail-state.unwanted': ['不发送', 'Not sent'],
  'notices.mail-state.due': ['待发送', 'To be sent'],
  'notices.mail-state.sending': ['正在发送', 'Being sent'],
  'notices.mail-state.sent': ['已发送', 'Sent'],
  'notices.mail-state.dropped': ['无需发送', 'Not needed any more'],
  'notices.mail-state.failed': ['未能送达', 'Not taken'],
  'notices.wish': ['邮件提醒', 'By e-mail'],
  'notices.wish.hint': [
    '邮件只写事项、审核单编号和链接，不含稿件标题和内容。',
    'Letters name what happened, the case’s number and a link; no title and no text.',
  ],
  'notices.wish.at-once': ['立即发送', 'At once'],
  'notices.wish.digest': ['每日汇总（8:30）', 'Once a day (08:30)'],
  'notices.wish.none': ['不发邮件', 'None'],
  'notices.wish.saved': ['已保存', 'Saved'],
  'notices.failed': ['没有办成，请稍后再试。', 'It did not work. Try again later.'],
  'notices.mail.off': [
    '没有设置邮件服务器，通知只在这里显示。设置方法见运行手册。',
    'No mail server is set: notices are shown here only. The operations manual says how to set one.',
  ],
  'notices.mail.away': [
    '邮件服务器不接收邮件，{waiting} 条通知等待发送，系统会一直重试。最近一次：{when}，服务器答复：{error}',
    'The mail server takes no letters; {waiting} notices wait and are tried again. Last: {when}. It said: {error}',
  ],
  'notices.mail.advice.login': [
    '用户名或密码不被接受，请核对 SMTP_URL。',
    'User or password is not accepted: check SMTP_URL.',
  ],
  'notices.mail.advice.certificate': [
    '邮件服务器的证书不受信任，请核对服务器名称，或把本单位的根证书交给系统（见运行手册）。',
    'The server’s certificate is not trusted: check its name, or give the system your office’s root certificate (operations manual).',
  ],
  'notices.mail.advice.tls': [
    '邮件服务器不支持加密连接，请核对端口和 SMTP_URL 的开头（smtp:// 或 smtps://）。',
    'The server speaks no TLS there: check port and beginning of SMTP_URL (smtp:// or smtps://).',
  ],
  'notices.mail.advice.unreachable': [
    '连接不上邮件服务器，请核对地址、端口和网络。',
    'The server cannot be reached: check address, port and network.',
  ],
  'notices.mail.advice.other': [
    '请把这句答复告诉邮件服务器的管理员。',
    'Tell whoever keeps the mail server what it said.',
  ],
  'notices.mail.refused': [
    '近 30 天有 {failed} 条通知因收件地址不被接受而未能送达。请核对相关人员的邮箱。',
    'In the last 30 days {failed} notices were refused by the server. Check the addresses of the people concerned.',
  ],
  'notices.robot.refused': [
    '群机器人“{name}”（{kind}）有 {messages} 条消息没有发出，对方答复：{error}',
    'The robot “{name}” ({kind}) could not say {messages} messages. The service said: {error}',
  ],
  'notices.robot.wecom': ['企业微信', 'WeCom'],
  'notices.robot.dingtalk': ['钉钉', 'DingTalk'],
  'notices.robot.feishu': ['飞书', 'Feishu'],
  'notices.widget.more': ['查看全部', 'See all'],
};

/** What the admin registers of it in one of its languages. */
export const noticesWords = (language: Language) => wordsIn({ ...WORDS, ...ROBOT_WORDS }, language);
