// What rendering costs with an archive behind it.
import path from 'node:path';

import { createRegisterMacs, toRegisterKeys } from '../../contracts/register-macs';
import type { BenchGround } from './bench-ground';
import { openMeasured } from './child-calls';
import { fillArchive } from './render-ground';
import type { Times } from './rounds';
import { type Figure, median } from './statistics';

const SMALL = 1000;
const LARGE = 100_000;
/** Of the items to come, the first run cold code. */
const COMING = 45;
const COLD = 5;

const toFigure = (name: string, unit: string, ours: number, atMost: number): Figure => ({
  ...{ name, unit, ours, plain: null },
  target: { of: 'figure', atMost },
});

/**
 * An item with its lists at 1,000 and at 100,000 archived items, and the whole site made anew: of 100,000, or where that is
 * too long (`rebuilt` says how many) as long as so many take, times what is left out.
 */
export const measureRendering = async (
  { superuserUrl, env }: BenchGround['archive'],
  { rebuilt }: { rebuilt: number },
): Promise<Figure[]> => {
  const macs = createRegisterMacs(toRegisterKeys(env.REGISTER_KEY ?? ''));
  const worker = openMeasured(path.join(__dirname, 'render-main.js'), env);
  try {
    await worker.call('begin');
    const renderAt = async (items: number) => {
      const deliveryIds = await fillArchive(superuserUrl, { items, coming: COMING }, macs);
      const { eachMs } = await worker.call<Times>('renderEach', { deliveryIds });
      return median(eachMs.slice(COLD));
    };
    const rebuild = () => worker.call<{ ms: number; peakMb: number }>('rebuild');
    const small = await renderAt(SMALL);
    const few = rebuilt < LARGE ? await rebuild() : undefined;
    const large = await renderAt(LARGE);
    const { ms, peakMb } = few ?? (await rebuild());
    const done = few ? SMALL : LARGE;
    return [
      toFigure('an item rendered with its lists, 1,000 items archived', 'ms', small, 20),
      toFigure('the same, 100,000 items archived, against 1,000', '×', large / small, 1.2),
      toFigure(
        `a portal of 100,000 items made anew (at the speed of ${done})`,
        'min',
        (ms * LARGE) / done / 60_000,
        15,
      ),
      toFigure(`memory while ${done} items are made anew`, 'MB', peakMb, 512),
    ];
  } finally {
    await worker.end();
  }
};
