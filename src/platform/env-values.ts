// How single settings of the environment look (env.ts).
import { z } from 'zod';

import { isAddressRange } from './outgoing/is-private-address';

export const port = z.coerce.number().int().min(1).max(65535);
export const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, '应以 postgres:// 开头 / must begin with postgres://');
export const redisUrl = z
  .string()
  .regex(
    /^(rediss?(\+(sentinel|cluster))?|(sentinel|cluster)\+rediss?):\/\//,
    '应以 redis:// 开头 / must begin with redis://',
  );
export const secret = z.string().min(16, '至少 16 个字符 / at least 16 characters');
export const webUrl = z
  .string()
  .regex(/^https?:\/\/[^\s]+$/, '应为网址 / must be an http address')
  .transform((url) => url.replace(/\/+$/, ''));

/** Goes into a command that heeds quotes. */
export const fileName = z.string().regex(/^[^"'\r\n]+$/, '不能含引号 / without quotes');

export const smtpUrl = z
  .string()
  .regex(
    /^smtps?:\/\/[^\s]+$/,
    '应以 smtp:// 或 smtps:// 开头 / must begin with smtp:// or smtps://',
  );

/** Two folders deep at least: what is foreign there goes. Nothing in it that a shell over there would read. */
export const siteTarget = z
  .string()
  .regex(
    /^\w[\w.-]*@(\w[\w.-]*|\[[\da-fA-F:]+\]):(\/(?!\.)[\w.-]+){2,}\/?$/,
    '应形如 user@host:/srv/site / must look like user@host:/srv/site',
  );

export const innerRanges = z
  .string()
  .default('')
  .transform((list) => list.split(',').map((one) => one.trim()))
  .transform((list) => list.filter((one) => one !== ''))
  .pipe(z.array(z.string().refine(isAddressRange, '应为 IP 地址或网段 / IP addresses or ranges')));
