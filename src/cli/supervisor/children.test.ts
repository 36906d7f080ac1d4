import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { readEnvWithSecrets, SECRET_NAMES } from '../../platform/env';
import { toArguments } from './child';
import { CMS_NODE_FLAGS, toChildren } from './children';
import { toPlace } from './place';

const env = readEnvWithSecrets(
  Object.fromEntries(SECRET_NAMES.map((name) => [name, 'sixteen letters!'])),
);
const children = toChildren({
  env,
  source: {},
  place: toPlace(env, 'gongkai'),
  urls: { app: 'postgres://app', owner: 'postgres://owner', portal: 'postgres://portal' },
});
const argumentsOf = (name: string) =>
  children.filter((child) => child.name === name).flatMap(toArguments);

describe('the arguments of the processes', () => {
  it('lets the CMS collect its garbage early, by flags before its script', () => {
    expect(CMS_NODE_FLAGS).toEqual(['--heap-growing-percent=50']);
    expect(argumentsOf('cms')).toEqual([...CMS_NODE_FLAGS, expect.stringMatching(/cli.cms\.js$/)]);
  });

  it('starts worker and portal as they are', () => {
    expect(argumentsOf('worker')).toEqual([expect.stringMatching(/worker.main\.js$/)]);
    expect(argumentsOf('portal')).toEqual([expect.stringMatching(/portal.main\.js$/)]);
  });

  it('gives npm run cms the same flags', async () => {
    const file = path.resolve(__dirname, '../launch/node-flags.mjs');
    const { readNodeFlags } = (await import(file)) as {
      readNodeFlags(command: string): string[];
    };
    expect(readNodeFlags('cms')).toEqual(CMS_NODE_FLAGS);
    expect(readNodeFlags('worker')).toEqual([]);
  });
});
