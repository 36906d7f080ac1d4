import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

import { z } from 'zod';

import { AppError } from '../../platform/app-error';
import type { EnvSource } from '../../platform/env';
import { findRoot } from '../find-root';

/** The last that runs on Node 20. */
const VERSION = '12.8.2';
/** Not among our packages: 109 more, telemetry among them, for one figure of the proof (ADR 42). */
const PLACE = '.cache/lighthouse';

const run = promisify(execFile);
const LARGEST_REPORT = 50 * 2 ** 20;

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** scores: 0 to 100. */
export type Rated = {
  scores: Record<Category, number>;
  largestPaintMs: number;
  layoutShift: number;
};

const category = z.object({ score: z.number() });
const audit = z.object({ numericValue: z.number() });
const report = z.object({
  categories: z.object({
    performance: category,
    accessibility: category,
    'best-practices': category,
    seo: category,
  }),
  audits: z.object({
    'largest-contentful-paint': audit,
    'cumulative-layout-shift': audit,
  }),
});

/** Its command. Throws AppError `lighthouse.absent`, which says how to get it. */
export const findLighthouse = (): string => {
  const command = path.join(findRoot(), PLACE, 'node_modules/lighthouse/cli/index.js');
  if (existsSync(command)) return command;
  throw new AppError({
    kind: 'missing',
    code: 'lighthouse.absent',
    message: `没有 Lighthouse。请先运行 / Lighthouse is not here. Run first: npm install --prefix ${PLACE} --no-save lighthouse@${VERSION}`,
  });
};

/**
 * One page as a telephone of the middle class loads it, in the browser that listens on `port`. Foreign code: it gets no secret
 * of the environment.
 */
export const runLighthouse = async (
  command: string,
  { url, port, source }: { url: string; port: number; source: EnvSource },
): Promise<Rated> => {
  const asked = [`--port=${port}`, `--only-categories=${CATEGORIES.join(',')}`];
  const { stdout } = await run(
    process.execPath,
    [command, url, ...asked, '--output=json', '--quiet', '--no-enable-error-reporting'],
    { maxBuffer: LARGEST_REPORT, env: { PATH: source.PATH, HOME: source.HOME } },
  );
  const { categories, audits } = report.parse(JSON.parse(stdout));
  const scores = Object.fromEntries(
    CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]),
  ) as Rated['scores'];
  return {
    scores,
    largestPaintMs: Math.round(audits['largest-contentful-paint'].numericValue),
    layoutShift: audits['cumulative-layout-shift'].numericValue,
  };
};
