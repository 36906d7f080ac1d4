// What an operator says of an old site that its pages do not say themselves.
import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { AppError } from '../../platform/app-error';

const names = z.record(z.string(), z.string());

export const mappingSchema = z.strictObject({
  /** Address of the old site: pages without one are taken to have stood at their path below it. */
  baseUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** Other names of the old site: addresses there count as its own. */
  hosts: z.array(z.string()).default([]),
  /** Column of the old site → column here, by its Chinese name or its address part. */
  columns: names.default({}),
  /** Beginning of a path ('xwdt/') → column here, where the page names none. */
  folders: names.default({}),
  departments: names.default({}),
  /** Old column → type, where the page names none. */
  types: names.default({}),
  defaults: z
    .strictObject({
      column: z.string().optional(),
      department: z.string().optional(),
      author: z.string().optional(),
      type: z.string().optional(),
    })
    .default({}),
  /** CSS selectors, tried before the usual ones. */
  selectors: z
    .strictObject({
      title: z.string().optional(),
      body: z.string().optional(),
      date: z.string().optional(),
      source: z.string().optional(),
      author: z.string().optional(),
      column: z.string().optional(),
      /** What is taken out of the body: navigation, share buttons. */
      remove: z.string().optional(),
    })
    .default({}),
  /** Heading of a CSV → our field. */
  fields: names.default({}),
  /** Beginnings of paths that are left out. */
  exclude: z.array(z.string()).default([]),
});
export type Mapping = z.infer<typeof mappingSchema>;

const refuse = (file: string, why: string, cause?: unknown) =>
  new AppError({
    kind: 'invalid',
    code: 'import.mapping',
    message: `对应关系文件 ${file} 有误：${why} / The mapping ${file} is not right: ${why}`,
    cause,
  });

/** Throws AppError `import.mapping` that names what is wrong. */
export const readMapping = async (file: string | undefined): Promise<Mapping> => {
  if (file === undefined) return mappingSchema.parse({});
  let said: unknown;
  try {
    said = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw refuse(file, (cause as Error).message, cause);
  }
  const parsed = mappingSchema.safeParse(said);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse(file, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
};
