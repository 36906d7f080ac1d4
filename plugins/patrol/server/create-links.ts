// Wiring that needs no Strapi: the worker looks where pages lead.
import type { Clock } from '../../../src/platform/clock';
import { type AskOptions, askOutside } from '../../../src/platform/outgoing/ask-outside';
import type { Database } from '../../../src/platform/sql/sql';
import { linkStore } from './adapters/link-store';
import { openSiteFiles } from './adapters/site-files';
import { createCheckOutside, createFindLinks } from './use-cases/check-links';

type Deps = {
  database: Database;
  clock: Clock;
  siteDir: string;
  portalUrl: string;
  /** For tests: their servers stand at an inner address. */
  outside?: AskOptions;
};

export const createLinks = ({ siteDir, outside, ...deps }: Deps) => {
  const parts = {
    ...{ ...deps, ...linkStore, ...openSiteFiles(siteDir) },
    askOutside: (address: string) => askOutside(address, outside),
  };
  return {
    /** `() => Promise<number>`: all links anew, and those of the portal itself looked at; answers how many pages. */
    findLinks: createFindLinks(parts),
    /** `() => Promise<number>`: some outside ones. */
    checkOutside: createCheckOutside(parts),
  };
};
