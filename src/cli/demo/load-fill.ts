import { existsSync } from 'node:fs';
import path from 'node:path';

import type { FillDemo } from './demo-system';

/**
 * The sample of the year, `./fill`. It brings much with it, so it is loaded only when the system runs; without it the
 * demo is an empty system.
 */
export async function loadFill(): Promise<FillDemo> {
  const file = path.join(__dirname, 'fill.js');
  if (!existsSync(file)) return () => Promise.resolve([]);
  const { fillDemo } = (await import(file)) as { fillDemo: FillDemo };
  return fillDemo;
}
