// Whether a screen can be used by everybody, as far as a program can tell.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';

type Node = { target: string[]; html: string };
type Axe = {
  run(place?: string): Promise<{ violations: { id: string; impact: string; nodes: Node[] }[] }>;
};

const SOURCE = readFileSync(path.resolve('node_modules/axe-core/axe.min.js'), 'utf8');
const LONGEST = 300;

/** A message that is fading in or out is judged once it stands or is gone. Loaders turn for ever and are not waited for. */
const untilStill = (page: Page): Promise<unknown> =>
  page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Infinity,
      ),
  );

/** Violations of impact serious or critical, one line for each place; of the whole page, or of what a selector names. */
export const findBarriers = async (page: Page, part = 'html'): Promise<string[]> => {
  await page.evaluate(SOURCE);
  await untilStill(page);
  const found = await page.evaluate(async (place) => {
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(place);
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
      );
  }, part);
  return found.map((line) => line.slice(0, LONGEST));
};
