import { WechatLook } from './wechat-look';
import { WeiboLook } from './weibo-look';

/** By channel: each network's own look. */
export const LOOKS: Partial<Record<string, typeof WechatLook>> = {
  wechat: WechatLook,
  weibo: WeiboLook,
};
