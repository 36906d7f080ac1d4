import path from 'node:path';

import { z } from 'zod';

import type { Connector } from '../contracts/channel';
import { AppError } from '../platform/app-error';

const call = z.custom<unknown>((value) => typeof value === 'function', 'must be a function');
const text = z.string().min(1);
/** Loose: a connector may hold more than the port; checked are the parts that are called. */
const connector = z.looseObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  fields: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z][a-z0-9.-]{0,60}$/),
      kind: z.enum(['setting', 'address', 'secret']),
      ...{ labelZh: text, labelEn: text, required: z.boolean() },
      ...{ hintZh: text.optional(), hintEn: text.optional(), default: text.optional() },
    }),
  ),
  pace: z
    .strictObject({
      atOnce: z.number().int().min(1).max(100),
      perMinute: z.number().positive(),
      inOrder: z.boolean(),
    })
    .nullable(),
  tellsSteps: z.boolean(),
  ...{ publish: call, update: call, withdraw: call, lookUp: call, readMetrics: call },
  ...{ limits: call, preview: call, checkCredentials: call },
});

const RESERVED = ['portal', 'manual', 'weibo', 'wechat'];

const cannot = (module: string, why: string, cause?: unknown) =>
  new AppError({
    ...{ kind: 'invalid', code: 'channels.bad-connector', cause },
    message: `连接器 ${module} 无法使用：${why}。/ The connector cannot be used.`,
  });

/** Of a loaded module; throws naming every part that is missing. */
export const toConnector = (module: string, loaded: unknown): Connector => {
  const { connector: given } = (loaded ?? {}) as { connector?: unknown };
  const checked = connector.safeParse(given);
  if (!checked.success) {
    const parts = checked.error.issues.map(({ path: at, message }) => `${at.join('.')} ${message}`);
    throw cannot(module, parts.join('; '));
  }
  return given as Connector;
};

const load = async (module: string, root: string): Promise<Connector> => {
  const from = module.startsWith('.') ? path.resolve(root, module) : module;
  let loaded: unknown;
  try {
    loaded = await import(from);
  } catch (error) {
    throw cannot(module, error instanceof Error ? error.message : String(error), error);
  }
  return toConnector(module, loaded);
};

/** Modules that the configuration names, each with an export `connector`. A name stands once. */
export const loadConnectors = async (
  modules: readonly string[],
  root: string,
): Promise<Connector[]> => {
  const connectors: Connector[] = [];
  for (const module of modules) {
    const one = await load(module, root);
    const isTaken = RESERVED.includes(one.name) || connectors.some(({ name }) => name === one.name);
    if (isTaken) throw cannot(module, `名称 ${one.name} 已被占用 / is taken`);
    connectors.push(one);
  }
  return connectors;
};
