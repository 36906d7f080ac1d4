const WIDTH = 30;

/** A bar of the share done, `████░░░░  120/400`. */
export function toBar(done: number, total: number): string {
  const filled = total === 0 ? WIDTH : Math.min(WIDTH, Math.floor((done / total) * WIDTH));
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`;
}

/** Draws a progress bar on stdout: in place in a terminal, elsewhere one line for each tenth; none where nothing is to do. */
export function createProgress(): (step: string, done: number, total: number) => void {
  let shown = '';
  return (step, done, total) => {
    if (total === 0) return;
    const tenth = Math.floor((done / total) * 10);
    const key = `${step} ${tenth}`;
    if (process.stdout.isTTY) {
      process.stdout.write(`\r${step}  ${toBar(done, total)}\u001b[K${done >= total ? '\n' : ''}`);
    } else if (key !== shown) {
      process.stdout.write(`${step}  ${toBar(done, total)}\n`);
    }
    shown = key;
  };
}
