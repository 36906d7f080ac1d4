import type { PushFailure } from './push';

const WHY: Record<PushFailure, string> = {
  busy: '正在推送其他内容',
  'no-rsync': '本机没有安装 rsync',
  'no-rsync-there': '外网主机没有安装 rsync',
  'host-key': '外网主机的密钥与登记的不符',
  'key-refused': '外网主机不接受推送密钥',
  unreachable: '连接不上外网主机',
  'no-folder': '外网主机上没有目标目录',
  'no-right': '外网主机上没有写入权限',
  'disk-full': '外网主机磁盘已满',
  'line-cut': '连接中断',
  other: '推送失败，详见日志',
};

/** What a delivery says that waits for the other machine. */
export const toPushMessage = (failure: PushFailure): string =>
  `尚未推送到外网主机：${WHY[failure]}。系统会继续重试。`;
