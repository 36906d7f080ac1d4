import { z } from 'zod';

import { AppError } from '../../platform/app-error';

const form = z.object({
  name: z.string().max(200).default(''),
  email: z.string().max(200).default(''),
  roleIds: z.array(z.number().int().positive()).max(50).default([]),
  departmentIds: z.array(z.string().max(64)).max(200).default([]),
  /** Empty: one is made. */
  password: z.string().max(200).default(''),
});
export type PersonForm = z.infer<typeof form>;

/** Throws `invalid` where the body is not what the form sends; what a person typed wrong is told per field later. */
export const parsePersonForm = (body: unknown): PersonForm => {
  const parsed = form.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map(({ path }) => path.join('.')).join('、');
  throw new AppError({
    kind: 'invalid',
    code: 'people.bad-form',
    message: `填写的内容有误：${names}。`,
  });
};

const EMAIL = z.email();
export const isEmail = (text: string): boolean =>
  EMAIL.safeParse(text).success && !/\p{Cc}/u.test(text);
