import { createHmac } from 'node:crypto';

import { type PostOptions, postOutside } from '../../../../src/platform/outgoing/post-outside';
import type { MailOutcome } from '../core/retry';
import { type Robot, toRobotError } from '../core/robot';
import type { RobotKind } from '../core/robot-kinds';
import type { RobotSender } from '../use-cases/ports';

const WAIT_MS = 15_000;

const sign = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64');

type Request = { url: string; body: object };
type Given = { robot: Robot; text: string; now: Date };

const toText = (text: string) => ({ msgtype: 'text', text: { content: text } });

const TO_REQUEST: Record<RobotKind, (given: Given) => Request> = {
  wecom: ({ robot, text }) => ({ url: robot.url, body: toText(text) }),
  /** The key signs time (ms) and key; both go into the address. */
  dingtalk: ({ robot: { url, secret }, text, now }) => {
    const signed = new URL(url);
    if (secret !== '') {
      const timestamp = String(now.getTime());
      signed.searchParams.set('timestamp', timestamp);
      signed.searchParams.set('sign', sign(secret, `${timestamp}\n${secret}`));
    }
    return { url: signed.href, body: toText(text) };
  },
  /** Time (s) and key are the key, and nothing is signed; both go into the body. */
  feishu: ({ robot: { url, secret }, text, now }) => {
    const timestamp = String(Math.floor(now.getTime() / 1000));
    const signed = secret === '' ? {} : { timestamp, sign: sign(`${timestamp}\n${secret}`, '') };
    return { url, body: { ...signed, msg_type: 'text', content: { text } } };
  },
};

const readBody = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // A gateway's page instead of the service's answer: what it says stands in the status.
    return text;
  }
};

/** What a socket says may hold the address, which is a secret: its code is enough. */
const toReason = (error: unknown): string => {
  const { name, code } = error as { name?: string; code?: string };
  return code ?? name ?? 'unreachable';
};

/** `isDenied`: of an address, whether nothing is said there. */
export const createRobotSender =
  (isDenied: PostOptions['isDenied']): RobotSender =>
  async (given): Promise<MailOutcome> => {
    const { url, body } = TO_REQUEST[given.robot.kind](given);
    try {
      const { status, text } = await postOutside(url, body, { timeoutMs: WAIT_MS, isDenied });
      const error = toRobotError(status, readBody(text));
      return error === null ? { result: 'sent' } : { result: 'refused', error };
    } catch (error) {
      return { result: 'unreachable', error: toReason(error) };
    }
  };
