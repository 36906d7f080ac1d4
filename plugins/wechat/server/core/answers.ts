// What WeChat answers, read. Ids are kept as strings: publish_id comes as either, and may exceed 2^53 in an event.
import { z } from 'zod';

import { readServiceAnswer, type ServiceAnswer } from '../../../../src/contracts/service-answer';

const id = z.union([z.string(), z.number()]).transform(String);
const article = z.object({
  title: z.string().default(''),
  content_source_url: z.string().default(''),
  url: z.string().optional(),
  is_deleted: z.boolean().optional(),
});
export type SaidArticle = z.infer<typeof article>;

export const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number() });
export const imageAnswer = z.object({ url: z.string().min(1) });
export const materialAnswer = z.object({ media_id: z.string().min(1) });
export const submitAnswer = z.object({ publish_id: id, msg_data_id: id.optional() });
export const articlesAnswer = z.object({ news_item: z.array(article) });
const listOf = <Key extends string>(key: Key) =>
  z.object({
    item: z.array(
      z.object({ [key]: z.string(), content: articlesAnswer } as Record<Key, z.ZodString> & {
        content: typeof articlesAnswer;
      }),
    ),
  });
export const draftsAnswer = listOf('media_id');
export const publishedAnswer = listOf('article_id');
export const resultAnswer = z.object({
  publish_status: z.number().int(),
  article_id: z.string().trim().optional(),
  article_detail: z
    .object({ item: z.array(z.object({ idx: z.number(), article_url: z.string() })) })
    .optional(),
});

const errorAnswer = z.object({ errcode: z.number().int(), errmsg: z.string().default('') });

/** WeChat answers 200 to everything; `errcode` other than 0 is an error, and some successes have none. */
const findError = (body: unknown): { code: number; error: string } | null => {
  const { success, data } = errorAnswer.safeParse(body);
  return success && data.errcode !== 0 ? { code: data.errcode, error: data.errmsg } : null;
};

export const readAnswer = (answer: { status: number; text: string }): ServiceAnswer =>
  readServiceAnswer(answer, findError);
