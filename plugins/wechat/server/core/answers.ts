// What WeChat answers, read. Ids are kept as strings: publish_id comes as either, and may exceed 2^53 in an event.
import { z } from 'zod';

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

export type Answer =
  | { kind: 'ok'; body: unknown }
  | { kind: 'error'; code: number; error: string }
  /** Not what WeChat says: a page of a proxy, a cut text. */
  | { kind: 'unreadable'; status: number };

/** WeChat answers 200 to everything; `errcode` other than 0 is an error, and some successes have none. */
export const readAnswer = ({ status, text }: { status: number; text: string }): Answer => {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON is one of the answers that this tells apart.
    return { kind: 'unreadable', status };
  }
  const { success, data } = errorAnswer.safeParse(body);
  if (success && data.errcode !== 0)
    return { kind: 'error', code: data.errcode, error: data.errmsg };
  return status === 200 ? { kind: 'ok', body } : { kind: 'unreadable', status };
};
