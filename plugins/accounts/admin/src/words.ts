import { type Language, type Words, wordsIn } from '../../../../src/admin/words-in';

/** Message id → Chinese and English. */
const WORDS: Words = {
  'accounts.title': ['账号与密钥', 'Accounts and secrets'],
  'accounts.subtitle': [
    '各发布账号的连接方式、凭据和现状，有问题的在前。密钥加密保存，保存后不再显示。',
    'How each account is reached and how it stands, problems first. Secrets are stored encrypted and never shown again.',
  ],
  'accounts.state.good': ['正常', 'Good'],
  'accounts.state.paused': ['已暂停', 'Paused'],
  'accounts.state.parked': ['等待处理', 'Waits for you'],
  'accounts.state.unreadable': ['密钥缺失', 'Secret missing'],
  'accounts.connector': ['连接方式', 'Reached by'],
  'accounts.connector.missing': ['没有可用的连接器', 'No connector for it'],
  'accounts.connector.manual': ['人工发布', 'By hand'],
  'accounts.connector.portal': ['本系统直接发布', 'By this system'],
  'accounts.connector.wechat': ['微信公众号接口', 'WeChat Official Account API'],
  'accounts.connector.weibo': ['微博接口', 'Weibo API'],
  'accounts.last-success': ['最近发送成功', 'Last success'],
  'accounts.oldest': ['最早等待', 'Oldest waiting'],
  'accounts.waiting': ['发送情况', 'Deliveries'],
  'accounts.waiting.text': [
    '等待 {waiting}，待人工 {forPerson}，结果不明 {unconfirmed}，失败 {failed}',
    '{waiting} waiting, {forPerson} for a person, {unconfirmed} unconfirmed, {failed} failed',
  ],
  'accounts.never': ['还没有', 'Not yet'],
  'accounts.nothing': ['无', 'None'],
  'accounts.secrets': ['凭据', 'Credentials'],
  'accounts.secret.until': ['{name}：{when} 到期', '{name}: until {when}'],
  'accounts.secret.saved': ['{name}：{when} 保存', '{name}: saved {when}'],
  'accounts.secret.unreadable': [
    '{name}：无法读取，请重新填写',
    '{name}: cannot be read, give it anew',
  ],
  'accounts.saved-by': ['{who}，{when} 设置', 'Set by {who}, {when}'],
  'accounts.parked': [
    '{message}（{when} 起停下，稿件不会丢失，处理后自动继续）',
    '{message} (stopped since {when}; nothing is lost, it goes on once that is mended)',
  ],
  'accounts.paused': ['{who}于 {when} 暂停：{reason}', 'Paused by {who}, {when}: {reason}'],
  'accounts.change': ['设置', 'Set up'],
  'accounts.change.label': ['设置“{name}”', 'Set up “{name}”'],
  'accounts.change.title': ['设置“{name}”', 'Set up “{name}”'],
  'accounts.check': ['检查凭据', 'Check credentials'],
  'accounts.check.label': ['检查“{name}”的凭据', 'Check the credentials of “{name}”'],
  'accounts.check.valid': ['凭据有效。', 'The credentials are valid.'],
  'accounts.check.valid-until': [
    '凭据有效，{when} 到期。',
    'The credentials are valid until {when}.',
  ],
  'accounts.check.unknown': ['没有查明：{message}', 'Not found out: {message}'],
  'accounts.pause': ['暂停', 'Pause'],
  'accounts.pause.label': ['暂停“{name}”', 'Pause “{name}”'],
  'accounts.pause.title': ['暂停“{name}”', 'Pause “{name}”'],
  'accounts.pause.text': [
    '暂停后，新的发送会保留并等待，恢复后按原顺序继续。已经发出的不受影响。',
    'New deliveries wait and go on in their order when it is resumed. What has gone out stays.',
  ],
  'accounts.pause.reason': ['原因', 'Reason'],
  'accounts.resume': ['恢复发送', 'Resume'],
  'accounts.resume.label': ['恢复“{name}”的发送', 'Resume “{name}”'],
  'accounts.done.paused': ['已暂停', 'Paused'],
  'accounts.done.resumed': ['已恢复发送', 'Resumed'],
  'accounts.done.saved': ['已保存', 'Saved'],
  'accounts.cancel': ['取消', 'Cancel'],
  'accounts.save': ['保存', 'Save'],
  'accounts.failed': ['没有办成，请稍后再试。', 'It did not work. Try again later.'],
  'accounts.form.kept': [
    '已保存，不显示。留空则不变。',
    'Stored and not shown. Leave it empty to keep it.',
  ],
  'accounts.form.secret': ['加密保存，保存后不再显示。', 'Stored encrypted, never shown again.'],
  'accounts.form.address': [
    '改动地址后，已保存的密钥全部作废，须重新填写。',
    'When the address changes, stored secrets are gone and must be given anew.',
  ],
  'accounts.form.manual': [
    '由运营人员在账号后台手工发布，再到“发送情况”登记。',
    'An operator posts by hand and records it on the page of deliveries.',
  ],
};

/** What the admin registers of it in one of its languages. */
export const accountWords = (language: Language) => wordsIn(WORDS, language);
