import type { Core } from '@strapi/strapi';

import { toAddress, toItemPath } from '../../../src/contracts/portal-path';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { readBetTitles, readSearchedWords } from './adapters/desk-store';
import { createReadSearchSettings, saveSearchSettings } from './adapters/settings-store';

/** Words of so many days are shown on the desk. */
const DAYS = 30;

const desk = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const read = createReadSearchSettings();
  return {
    database,
    save: saveSearchSettings,
    titlesOf: readBetTitles,
    /** Synonyms and best bets as last saved, with titles; hot and fruitless words. */
    find: async () => {
      const { sql } = database;
      const { settings, ...saved } = await read(sql);
      const titles = await readBetTitles(sql, settings.bestBets);
      const bestBets = settings.bestBets.map((bet) => ({
        words: bet.words,
        address: toAddress(toItemPath(bet)),
        title: titles.get(`${bet.type}/${bet.documentId}/${bet.locale}`) ?? null,
      }));
      const hot = await readSearchedWords(sql, { days: DAYS, isFruitless: false });
      const fruitless = await readSearchedWords(sql, { days: DAYS, isFruitless: true });
      return { ...saved, synonyms: settings.synonyms, bestBets, hot, fruitless, days: DAYS };
    },
  };
};

export const services = { desk };
export type SearchServices = { desk: ReturnType<typeof desk> };
