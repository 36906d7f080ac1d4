import { z } from 'zod';

import { AppError } from '../../../../src/platform/app-error';
import type { AdminUser } from '../../../../src/platform/strapi/current-actor';
import { toText } from '../../../../src/platform/strapi/to-text';

export type Ctx = {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown };
  state: { user: AdminUser };
  body: unknown;
};

export const noSuchRow = (id: string | number) =>
  new AppError({
    kind: 'missing',
    code: 'channels.no-such-row',
    message: `没有编号为 ${id} 的记录。`,
  });

/** A row's number from the address; another text is a row that does not exist. */
export const toRowId = (text: string | undefined): number => {
  const id = Number(text);
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw noSuchRow(text ?? '');
};

/** Text of the body; anything else counts as empty. */
export const bodyText = ({ request }: Ctx, field: string): string => {
  const value = ((request.body ?? {}) as Record<string, unknown>)[field];
  return toText(value).trim();
};

const listQuery = z.object({
  state: z
    .enum(['planned', 'sending', 'confirmed', 'failed', 'unconfirmed', 'cancelled'])
    .optional(),
  accountId: z
    .string()
    .regex(/^\P{Cc}+$/u)
    .optional(),
  awaitsPerson: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});

/** The filter of the list of deliveries. Throws `invalid`, naming the parameter. */
export const toFilter = ({ query }: Ctx) => {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const parsed = listQuery.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path }) => path.join('.')).join('、');
  throw new AppError({
    kind: 'invalid',
    code: 'channels.bad-filter',
    message: `查询条件有误：${names}。`,
  });
};
