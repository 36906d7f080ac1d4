import type { Browser } from 'playwright-core';

import { openBrowser } from '../../src/cli/support/open-browser';

/** A browser for a test; close it in the end. */
export const launchBrowser = (): Promise<Browser> => openBrowser(process.env);
