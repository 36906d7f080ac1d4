export type Refusal =
  | 'notice.unknown'
  | 'notice.bad-wish'
  | 'robot.unknown'
  | 'robot.bad-form'
  | 'robot.bad-name'
  | 'robot.bad-address'
  | 'robot.no-kinds'
  | 'robot.moved-on'
  | 'robot.unreadable';

export const REFUSALS: Record<Refusal, string> = {
  'notice.unknown': '没有这条通知。',
  'notice.bad-wish': '请从立即发送、每日汇总、不发邮件中选择。',
  'robot.unknown': '没有这个群机器人，或已被删除。',
  'robot.bad-form': '群机器人的设置有误，没有保存。',
  'robot.bad-name': '请填写名称，最多 60 个字。',
  'robot.bad-address': '请填写以 https:// 开头的完整地址，可从群机器人的设置页复制。',
  'robot.no-kinds': '请至少选择一种事项。',
  'robot.moved-on': '这个群机器人刚刚被他人修改，请重新打开后再改。',
  'robot.unreadable': '已保存的地址无法读取（系统密钥已更换），请重新填写地址。',
};

export const refuse = (refusal: Refusal) => ({
  ...{ ok: false as const, refusal },
  message: REFUSALS[refusal],
});
