import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { ItemKey } from '../../../src/contracts/item';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { SitePush } from '../../../src/contracts/site-push';
import type { Clock } from '../../../src/platform/clock';
import type { FileStore } from '../../../src/platform/files/file-store';
import type { Database, Sql } from '../../../src/platform/sql/sql';
import { createEntryStore } from './adapters/entry-store';
import { lockFilesAlone, lockFilesShared } from './adapters/file-lock';
import { createGenuineEntries } from './adapters/genuine-entries';
import { readMadeBy } from './adapters/made-by';
import { markStore } from './adapters/mark-store';
import { openMarkingFolder } from './adapters/marking-folder';
import { createPageSource } from './adapters/page-source';
import { createPortalConnector } from './adapters/portal-connector';
import { openSiteFolder } from './adapters/site-folder';
import type { Pages } from './adapters/templates/pages';
import {
  openTemplates,
  type ShelfOptions,
  SHIPPED_TEMPLATES,
} from './adapters/templates/template-shelf';
import { TEMPLATES_PATH } from './core/site-path';
import { createCheckSite } from './use-cases/check-site';
import { createRenderAll } from './use-cases/render-all';
import { createRenderStaleLists } from './use-cases/render-stale-lists';

export type SiteDeps = {
  database: Database;
  /** SITE_DIR. */
  siteDir: string;
  /** The private store that published files are copied from. */
  files: FileStore;
  clock: Clock;
  /** PORTAL_URL, without a slash at the end: addresses in the ledger begin so. */
  portalUrl: string;
  macs: Pick<RegisterMacs, 'isGenuine'>;
  /** The portal's style sheet on disk, for previews. */
  cssFile?: string;
  /** SITE_TEMPLATES. */
  ownTemplates?: string | undefined;
  /** Whether the portal takes mistakes that readers report. Default: it does. */
  takesReports?: boolean;
  /** Whether it answers searches: without, pages have no search box. Default: it does. */
  takesSearch?: boolean;
  onTemplatesRefused?: ShelfOptions['onRefused'];
  /** Where the site is served, if not here. */
  push?: SitePush | undefined;
};

/** Everything of this plugin that needs no Strapi, wired: for worker and commands. */
export const createSite = (deps: SiteDeps) => {
  const { database, siteDir, files, clock, portalUrl, macs } = deps;
  const { cssFile = 'public/assets/site.css' } = deps;
  const { takesReports = true, takesSearch = true } = deps;
  const guard = createGenuineEntries(macs);
  const folder = openSiteFolder({ siteDir, files });
  const templates = openTemplates({
    shippedDir: SHIPPED_TEMPLATES,
    ownDir: deps.ownTemplates,
    keptFile: path.join(siteDir, TEMPLATES_PATH),
    site: { origin: portalUrl, hasSearch: takesSearch },
    ...(deps.onTemplatesRefused && { onRefused: deps.onTemplatesRefused }),
  });
  const pages: Pages = {
    ...templates.pages,
    item: (view) => templates.pages.item({ ...view, takesReports }),
  };
  const pageSource = createPageSource({ clock, pages, guard, portalUrl });
  const rendering = {
    database,
    entryStore: createEntryStore(guard),
    markStore,
    pageSource,
    folder: openMarkingFolder(folder, deps.push),
    clock,
    templates,
    readMadeBy: () =>
      readMadeBy(
        portalUrl,
        templates.look(),
        takesReports ? 'reports' : '',
        takesSearch ? 'search' : '',
      ),
    lockFilesAlone,
    lockFilesShared,
  };
  const checkSite = createCheckSite(rendering);
  // Of the whole it would mark every page: one mark says the same.
  const renderHere = createRenderAll({ ...rendering, folder });
  const renderAll: typeof renderHere = async (progress) => {
    const made = await renderHere(progress);
    await deps.push?.markEverything();
    return made;
  };
  return {
    /** Connector 'portal'. */
    connector: createPortalConnector({
      database,
      guard,
      pages,
      folder,
      clock,
      portalUrl,
      readCss: () => readFile(cssFile, 'utf8'),
      push: deps.push,
    }),
    /** What the portal holds of an item by what is genuine; null: nothing. */
    readHeld: async (sql: Sql, item: ItemKey) => {
      const held = await guard.entryOf(sql, item);
      if (!held) return null;
      const { publicationId, columnId, path, title, publishedAt } = held.entry;
      return { publicationId, columnId, path, title, publishedAt, content: held.content };
    },
    /** `() => Promise<{ rendered: number }>`, each second in the worker. */
    renderStaleLists: createRenderStaleLists(rendering),
    /** `(progress?) => Promise<{ changed: number }>` */
    renderAll,
    /** `() => Promise<{ files, sha256 }>` of the whole folder */
    sumUp: folder.sumUp,
    /** `() => Promise<Finding[]>` */
    checkSite,
  };
};
