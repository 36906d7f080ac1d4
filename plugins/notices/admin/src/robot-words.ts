import type { Words } from '../../../../src/admin/words-in';

/** Of robots in groups: message id → Chinese and English. */
export const ROBOT_WORDS: Words = {
  'notices.robots.title': ['群机器人', 'Robots in groups'],
  'notices.robots.subtitle': [
    '在企业微信、钉钉、飞书群里提醒待办和异常。消息只有事项、编号和链接，不含稿件标题和内容。',
    'They say in groups of WeCom, DingTalk and Feishu what waits and what failed: kind, number and link, no title and no text.',
  ],
  'notices.robots.none': ['还没有群机器人。', 'There are no robots yet.'],
  'notices.robots.add': ['添加群机器人', 'Add a robot'],
  'notices.robots.change': ['修改', 'Change'],
  'notices.robots.change.title': ['修改群机器人', 'Change a robot'],
  'notices.robots.change.label': ['修改“{name}”', 'Change “{name}”'],
  'notices.robots.test': ['发送测试', 'Send a test'],
  'notices.robots.test.label': ['向“{name}”发送测试消息', 'Send a test to “{name}”'],
  'notices.robots.test.sent': [
    '测试消息已被接收，请到群里查看。',
    'The test message was taken. Look into the group.',
  ],
  'notices.robots.test.refused': [
    '没有发出。{advice}对方答复：{error}',
    'Not sent. {advice} The service said: {error}',
  ],
  'notices.robots.remove': ['删除', 'Remove'],
  'notices.robots.remove.label': ['删除“{name}”', 'Remove “{name}”'],
  'notices.robots.remove.title': ['删除群机器人', 'Remove a robot'],
  'notices.robots.remove.text': [
    '“{name}”不再收到提醒，保存的地址不再使用。请同时在群里删除这个机器人。',
    '“{name}” says nothing any more and its address is not used again. Remove the robot from the group too.',
  ],
  'notices.robots.removed': ['已删除', 'Removed'],
  'notices.robots.saved': ['已保存', 'Saved'],
  'notices.robots.cancel': ['取消', 'Cancel'],
  'notices.robots.save': ['保存', 'Save'],
  'notices.robots.on': ['启用', 'On'],
  'notices.robots.off': ['停用', 'Off'],
  'notices.robots.unreadable': [
    '地址无法读取，请重新填写',
    'The address cannot be read: give it again',
  ],
  'notices.robots.signed': ['已设密钥', 'with a key'],
  'notices.robots.saved-by': ['{who}，{when}', '{who}, {when}'],
  'notices.robots.column.name': ['名称', 'Name'],
  'notices.robots.column.address': ['地址', 'Address'],
  'notices.robots.column.kinds': ['提醒事项', 'Speaks of'],
  'notices.robots.column.state': ['状态', 'State'],
  'notices.robots.column.actions': ['操作', 'Actions'],
  'notices.robots.form.kind': ['平台', 'Service'],
  'notices.robots.form.name': ['名称', 'Name'],
  'notices.robots.form.name.hint': ['例如“编辑部值班群”', 'For example the group’s name'],
  'notices.robots.form.url': ['机器人地址', 'Webhook address'],
  'notices.robots.form.url.hint': [
    '从群机器人的设置页复制。加密保存，保存后只显示最后四位。',
    'As the robot’s settings show it. Stored encrypted; only its last four characters are shown again.',
  ],
  'notices.robots.form.url.kept': [
    '已保存（尾号 {end}）。留空则不变；要换地址时，连同密钥一起重新填写。',
    'Stored (ends with {end}). Leave it empty to keep it; to change it, give address and key anew.',
  ],
  'notices.robots.form.secret': ['签名密钥', 'Signing key'],
  'notices.robots.form.secret.hint': [
    '机器人开启了“加签”（钉钉）或“签名校验”（飞书）时填写，否则留空。',
    'If the robot signs (DingTalk 加签, Feishu 签名校验); else leave it empty.',
  ],
  'notices.robots.form.kinds': ['提醒事项', 'Speaks of'],
  'notices.robots.form.on': ['启用', 'On'],
  'notices.robots.failed': ['没有办成，请稍后再试。', 'It did not work. Try again later.'],
  'notices.told.task': ['待审核', 'A task waits'],
  'notices.told.overdue': ['审核逾期', 'A task is overdue'],
  'notices.told.schedule-failed': ['定时未能执行', 'A schedule failed'],
  'notices.told.schedule-missed': ['错过设定的时间', 'A schedule was missed'],
  'notices.told.delivery-failed': ['发送失败', 'A delivery failed'],
  'notices.told.not-live': ['尚未全部发出', 'Not everywhere yet'],
  'notices.told.name-waits': ['改名待确认', 'A change of a name waits'],
  'notices.told.expunging-waits': ['彻底清除待确认', 'An expunging waits'],
  'notices.robot.advice.sign': [
    '签名不符，请核对签名密钥。',
    'The signature does not fit: check the signing key.',
  ],
  'notices.robot.advice.keyword': [
    '群机器人设置了关键词，请在其中加上“公开”。',
    'The robot wants a keyword: add 公开 to its keywords.',
  ],
  'notices.robot.advice.ip': [
    '本系统的出口地址不在群机器人的 IP 白名单里，请添加。',
    'This system’s address is not on the robot’s list: add it.',
  ],
  'notices.robot.advice.busy': [
    '对方限制发送次数，稍后会再发。',
    'The service limits messages; they are tried again later.',
  ],
  'notices.robot.advice.address': [
    '地址不对，或机器人已从群里删除，请重新复制地址。',
    'The address is wrong or the robot has left the group: copy the address again.',
  ],
  'notices.robot.advice.certificate': [
    '对方的证书不受信任，请核对地址。',
    'The certificate is not trusted: check the address.',
  ],
  'notices.robot.advice.inner': [
    '这是内网地址，须由运维人员在 OUTGOING_INNER 中允许。',
    'An inner address: the operator must allow it in OUTGOING_INNER.',
  ],
  'notices.robot.advice.unreachable': [
    '连接不上，请核对地址和本系统的外网连接。',
    'It cannot be reached: check the address and this system’s way out.',
  ],
  'notices.robot.advice.other': [
    '请按对方的答复核对群机器人的设置。',
    'Check the robot’s settings by what the service said.',
  ],
};
