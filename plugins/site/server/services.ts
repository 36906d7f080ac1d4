import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { RevisionContent } from '../../../src/contracts/revision';
import type { SiteSettings } from '../../../src/contracts/site-settings';
import { toShanghaiDay } from '../../../src/platform/clock';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { createGenuineEntries, type GenuineEntries } from './adapters/genuine-entries';
import { toRelated } from './adapters/page-source';
import { readNewestSettings } from './adapters/site-settings-store';
import { readSurroundings } from './adapters/surroundings';
import type { ToAddress } from './adapters/templates/files';
import { renderPreviewPage } from './adapters/templates/preview';
import { toPointers } from './core/to-entry';

type PrivateFiles = { addressOf: ToAddress };

/** What review shows a reviewer: the revision as it will be read, with its files by signed address. */
const rendering = ({ strapi }: { strapi: Core.Strapi }) => {
  const css = readFileSync(path.join(strapi.dirs.app.root, 'public/assets/site.css'), 'utf8');
  let made: GenuineEntries | undefined;
  const guard = () =>
    (made ??= createGenuineEntries(strapi.get('gongkai.register-macs') as RegisterMacs));
  return {
    readNewestSettings,
    renderPreview: async (content: RevisionContent, settings: SiteSettings): Promise<string> => {
      const { sql } = strapiDatabase(strapi);
      return renderPreviewPage({
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
