import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import type { FileReference, RevisionContent } from '../../../src/contracts/revision';
import type { SiteSettings } from '../../../src/contracts/site-settings';
import { toShanghaiDay } from '../../../src/platform/clock';
import { readNewestSettings } from './adapters/site-settings-store';
import { renderPreviewPage } from './core/templates/preview';

type PrivateFiles = { addressOf(file: FileReference): string };

/** What review shows a reviewer: the revision as it will be read, with its files by signed address. */
const rendering = ({ strapi }: { strapi: Core.Strapi }) => {
  const css = readFileSync(path.join(strapi.dirs.app.root, 'public/assets/site.css'), 'utf8');
  return {
    readNewestSettings,
    renderPreview: (content: RevisionContent, settings: SiteSettings): string =>
      renderPreviewPage({
        content,
        settings,
        css,
        today: toShanghaiDay(new Date()),
        toFileAddress: (file) =>
          (strapi.get('gongkai.private-files') as PrivateFiles).addressOf(file),
      }),
  };
};

export const services = { rendering };
