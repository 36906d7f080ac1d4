// Wiring that needs no Strapi: the portal takes what readers report.
import type { Sql } from '../../../src/platform/sql/sql';
import { createReadItemPage } from './adapters/item-page';
import { insertReport } from './adapters/report-store';
import { createShowReport, createTakeReport, type Said } from './use-cases/take-report';

export const createReaderReports = (siteDir: string) => {
  const readPage = createReadItemPage(siteDir);
  const partsOf = (sql: Sql) => ({
    readPage,
    insertReport: (...[item, words]: [Parameters<typeof insertReport>[1], string]) =>
      insertReport(sql, item, words),
  });
  return {
    /** The form, by the address of an item's page. */
    show: (sql: Sql, address: string) => createShowReport(partsOf(sql))(address),
    /** What was sent with it. */
    take: (sql: Sql, said: Said) => createTakeReport(partsOf(sql))(said),
  };
};
