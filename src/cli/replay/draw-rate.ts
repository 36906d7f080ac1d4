import { toBar } from '../demo/draw-progress';

export type Rate = { perSecond: number; secondsLeft: number | null };

/** How fast `done - doneBefore` items went in `elapsedMs`, and how long the rest takes at that rate. */
export const toRate = ({
  done,
  doneBefore,
  total,
  elapsedMs,
}: {
  done: number;
  doneBefore: number;
  total: number;
  elapsedMs: number;
}): Rate => {
  const perSecond = elapsedMs > 0 ? ((done - doneBefore) * 1000) / elapsedMs : 0;
  return { perSecond, secondsLeft: perSecond > 0 ? (total - done) / perSecond : null };
};

const toClock = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** '████░░  120/400  63.1 件/s  剩余 0:05' */
export const toRateLine = (step: string, done: number, total: number, rate: Rate): string => {
  const left = rate.secondsLeft === null ? '–:––' : toClock(rate.secondsLeft);
  return `${step}  ${toBar(done, total)}  ${rate.perSecond.toFixed(1)} 件/s  剩余 left ${left}`;
};

const SHOW_EVERY_MS = { terminal: 200, log: 2_000 } as const;

/**
 * Draws progress with items/s and time left on stderr, so that --json on stdout stays clean: in place in a terminal,
 * elsewhere a line every two seconds and a last one.
 */
export const createRateBar = (
  step: string,
  total: number,
  doneBefore: number,
  now: () => number = Date.now,
) => {
  const startedAt = now();
  let shownAt = -Infinity;
  let isOver = false;
  return (done: number): void => {
    const at = now();
    const isTerminal = process.stderr.isTTY;
    const due = at - shownAt >= (isTerminal ? SHOW_EVERY_MS.terminal : SHOW_EVERY_MS.log);
    if (isOver || (!due && done < total)) return;
    shownAt = at;
    isOver = done >= total;
    const line = toRateLine(
      step,
      done,
      total,
      toRate({ done, doneBefore, total, elapsedMs: at - startedAt }),
    );
    process.stderr.write(
      isTerminal ? `\r${line}\u001b[K${done >= total ? '\n' : ''}` : `${line}\n`,
    );
  };
};
