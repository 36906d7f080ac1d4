// What Weibo answers, read. Ids are strings throughout: the number `id` is of the order of 2^53 and loses digits.
import { z } from 'zod';

import { readServiceAnswer, type ServiceAnswer } from '../../../../src/contracts/service-answer';

const count = z.number().int().nonnegative().catch(0);
export const statusAnswer = z.object({
  idstr: z.string().regex(/^\d{5,25}$/),
  mid: z.string().optional(),
  created_at: z.string(),
  text: z.string(),
  reposts_count: count,
  comments_count: count,
  attitudes_count: count,
  user: z.object({ idstr: z.string().optional() }).optional(),
});
export const timelineAnswer = z.object({ statuses: z.array(statusAnswer) });
/** expires is said as a number or as a string of one. */
export const tokenInfo = z.object({
  uid: z.union([z.string(), z.number()]),
  scope: z.string().nullish(),
  expire_in: z.coerce.number(),
});
const errorAnswer = z.object({
  error_code: z.coerce.number().int(),
  error: z.string().default(''),
});

export type Status = {
  id: string;
  text: string;
  createdAt: Date;
  address: string;
  reads: { reposts: number; comments: number; attitudes: number };
};

/** Weibo's own error. By its body alone: 403 comes with a code that says more, and a proxy's 502 with none. */
const findError = (body: unknown): { code: number; error: string } | null => {
  const { success, data } = errorAnswer.safeParse(body);
  return success ? { code: data.error_code, error: data.error } : null;
};

export const readAnswer = (answer: { status: number; text: string }): ServiceAnswer =>
  readServiceAnswer(answer, findError);

export const toStatus = (answer: z.infer<typeof statusAnswer>): Status => ({
  id: answer.idstr,
  text: answer.text,
  // 'Wed Oct 24 23:49:17 +0800 2012'
  createdAt: new Date(answer.created_at),
  address: `https://m.weibo.cn/status/${answer.idstr}`,
  reads: {
    reposts: answer.reposts_count,
    comments: answer.comments_count,
    attitudes: answer.attitudes_count,
  },
});

/** Weibo shortens addresses and turns signs into entities: compared are the words. */
const toWords = (text: string): string =>
  text
    .replaceAll(/https?:\/\/[\x21-\x7e]+/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/[\s\u200b]+/g, '');

/** Clocks differ a little. */
const SLACK_MS = 2 * 60_000;

/** The post with these words that came no earlier than our attempt; the oldest where there are several. */
export const findStatus = (
  statuses: readonly Status[],
  { text, since }: { text: string; since: Date },
): Status | undefined =>
  statuses
    .filter(({ createdAt }) => createdAt.getTime() >= since.getTime() - SLACK_MS)
    .filter((status) => toWords(status.text) === toWords(text))
    .at(-1);
