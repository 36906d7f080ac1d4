import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { RevisionContent } from '../../../src/contracts/revision';
import type { SiteFacts } from '../../../src/contracts/site-facts';
import type { SiteSettings } from '../../../src/contracts/site-settings';
import { toShanghaiDay } from '../../../src/platform/clock';
import { readEnv } from '../../../src/platform/env';
import type { Sql } from '../../../src/platform/sql/sql';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { createGenuineEntries, type GenuineEntries } from './adapters/genuine-entries';
import { toRelated } from './adapters/page-source';
import { readPlacements } from './adapters/placed-items';
import { readNewestSettings, saveSettings } from './adapters/site-settings-store';
import { readSurroundings } from './adapters/surroundings';
import { readSiteState } from './adapters/switch-state';
import type { ToAddress } from './adapters/templates/files';
import { openTemplates, SHIPPED_TEMPLATES } from './adapters/templates/template-shelf';
import { TEMPLATES_PATH } from './core/site-path';
import { toPointers } from './core/to-entry';
import { withFacts } from './core/to-site-settings';

type PrivateFiles = { addressOf: ToAddress };

/** What review shows a reviewer: the revision as it will be read, with its files by signed address. */
const rendering = ({ strapi }: { strapi: Core.Strapi }) => {
  const { root } = strapi.dirs.app;
  const css = readFileSync(path.join(root, 'public/assets/site.css'), 'utf8');
  const { SITE_DIR, SITE_TEMPLATES } = readEnv();
  const templates = openTemplates({
    shippedDir: path.join(root, SHIPPED_TEMPLATES),
    ownDir: SITE_TEMPLATES,
    keptFile: path.join(SITE_DIR, TEMPLATES_PATH),
  });
  let made: GenuineEntries | undefined;
  const guard = () =>
    (made ??= createGenuineEntries(strapi.get('gongkai.register-macs') as RegisterMacs));
  return {
    readNewestSettings,
    /** Writes a version with these facts; the caller holds the lock of the settings. */
    saveFacts: async (sql: Sql, facts: SiteFacts, by: string): Promise<void> => {
      const { settings } = await readNewestSettings(sql);
      await saveSettings(sql, withFacts(settings, facts), 'site.update', by);
    },
    /** Templates that lie there and are not used, because they are broken. */
    readTemplateProblems: () => {
      templates.look();
      return templates.problems();
    },
    /** What a person put first in a place, as far as readers see it. */
    readPlacement: async (sql: Sql, place: string, locale: string) => {
      const [found] = await readPlacements(sql, guard(), { places: [place], locale });
      return found ?? { place, placementId: null, chosen: 0, stories: [] };
    },
    readState: (sql: Sql) => readSiteState(sql, guard()),
    renderPreview: async (content: RevisionContent, settings: SiteSettings): Promise<string> => {
      const { sql } = strapiDatabase(strapi);
      templates.look();
      return templates.pages.preview({
        content,
        settings,
        css,
        today: toShanghaiDay(new Date()),
        toFileAddress: (strapi.get('gongkai.private-files') as PrivateFiles).addressOf,
        related: toRelated(
          await readSurroundings(sql, guard(), content, toPointers(content)),
          content,
        ),
      });
    },
  };
};

export const services = { rendering };
