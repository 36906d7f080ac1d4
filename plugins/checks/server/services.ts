import type { Core } from '@strapi/strapi';

import type { DepartmentScope } from '../../../src/contracts/department-scope';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { Clock } from '../../../src/platform/clock';
import type { FileStore } from '../../../src/platform/files/file-store';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import { insertAnswer } from './adapters/answer-store';
import { insertHandling, listHits, readHit, readScanState } from './adapters/archive-store';
import type { NameDocuments } from './adapters/not-public';
import { createReadWordList, saveWordList } from './adapters/word-list-store';
import { createChecks } from './create-checks';
import { type AnswerDeps, createAnswerFinding } from './use-cases/answer-finding';
import { createHandleHit } from './use-cases/handle-hit';

type Documents = { nameDocuments: NameDocuments };
type WorkingCopies = { takeSnapshot: AnswerDeps['takeSnapshot'] };

/** Checks of what an item and its files say. */
const findings = ({ strapi }: { strapi: Core.Strapi }) => {
  const clock = strapi.get('gongkai.clock') as Clock;
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  const { store: files } = strapi.get('gongkai.private-files') as { store: FileStore };
  const database = strapiDatabase(strapi);
  const nameDocuments: NameDocuments = (...asked) =>
    (strapi.plugin('content').service('documents') as Documents).nameDocuments(...asked);
  const checks = createChecks({ clock, files, macs, nameDocuments });
  const takeSnapshot: WorkingCopies['takeSnapshot'] = (sql, item) =>
    (strapi.plugin('content').service('workingCopies') as WorkingCopies).takeSnapshot(sql, item);
  return {
    ...checks,
    database,
    scope: () => strapi.get('gongkai.department-scope') as DepartmentScope,
    answer: createAnswerFinding({
      ...{ database, clock, macs, takeSnapshot, insertAnswer },
      check: checks.check,
    }),
  };
};

const words = ({ strapi }: { strapi: Core.Strapi }) => ({
  database: strapiDatabase(strapi),
  readWordList: createReadWordList(),
  saveWordList,
});

/** What a changed list hits in what is public. */
const archive = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const clock = strapi.get('gongkai.clock') as Clock;
  return {
    database,
    scope: () => strapi.get('gongkai.department-scope') as DepartmentScope,
    listHits,
    readScanState,
    handle: createHandleHit({ sql: database.sql, clock, readHit, insertHandling }),
  };
};

export const services = { archive, findings, words };
export type CheckServices = {
  archive: ReturnType<typeof archive>;
  findings: ReturnType<typeof findings>;
  words: ReturnType<typeof words>;
};
