import type { Core } from '@strapi/strapi';

import type { CheckFinding } from '../../../src/contracts/check-finding';
import type { RevisionContent } from '../../../src/contracts/revision';
import { type Clock, toShanghaiDay } from '../../../src/platform/clock';
import type { FileStore } from '../../../src/platform/files/file-store';
import { type BodyItemLink, toBodyItemLinks } from '../../../src/platform/html/body-references';
import type { Sql } from '../../../src/platform/sql/sql';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { createReadings } from './adapters/files/reading-store';
import { readNotPublic } from './adapters/public-items-store';
import { createReadWordList, saveWordList } from './adapters/word-list-store';
import { filesToRead } from './core/check-files';
import { checkItem } from './core/check-item';
import { toLinkName } from './core/link-name';

const findLinksNotPublic = async (sql: Sql, { body, locale }: RevisionContent) => {
  if (body.format === 'text') return [];
  const links = toBodyItemLinks(body.html);
  if (links.length === 0) return [];
  const gone: BodyItemLink[] = await readNotPublic(sql, links, locale);
  return gone.map(({ documentId }) => toLinkName(body.html, documentId));
};

/** Checks of what an item and its files say. A verdict is never kept: each look holds the text against the list of that day. */
const findings = ({ strapi }: { strapi: Core.Strapi }) => {
  const clock = strapi.get('gongkai.clock') as Clock;
  const readWordList = createReadWordList();
  const { store } = strapi.get('gongkai.private-files') as { store: FileStore };
  const readFile = createReadings(store);
  return {
    check: async (sql: Sql, content: RevisionContent): Promise<CheckFinding[]> => {
      const [{ words }, linksNotPublic] = [
        await readWordList(sql),
        await findLinksNotPublic(sql, content),
      ];
      const files = await Promise.all(
        filesToRead(content).map(async (file) => ({ file, reading: await readFile(file) })),
      );
      const today = toShanghaiDay(clock.now());
      return checkItem(content, { words, linksNotPublic, files, today });
    },
  };
};

const words = ({ strapi }: { strapi: Core.Strapi }) => ({
  database: strapiDatabase(strapi),
  readWordList: createReadWordList(),
  saveWordList,
});

export const services = { findings, words };
export type CheckServices = {
  findings: ReturnType<typeof findings>;
  words: ReturnType<typeof words>;
};
