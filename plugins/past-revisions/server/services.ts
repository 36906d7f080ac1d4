import type { Core } from '@strapi/strapi';

import type { DepartmentScope } from '../../../src/contracts/department-scope';
import { type ItemKey, toUid } from '../../../src/contracts/item';
import type { RegisterMacs } from '../../../src/contracts/register-macs';
import type { Snapshot } from '../../../src/contracts/snapshot';
import { readContent } from '../../../src/platform/sql/read-content';
import type { Sql } from '../../../src/platform/sql/sql';
import { strapiDatabase } from '../../../src/platform/strapi/strapi-database';
import {
  readNamed,
  readNewestCase,
  readPublished,
  readTitles,
} from './adapters/past-revision-store';
import { toForm } from './core/to-form';
import { createRestoreRevision, type RestoreDeps } from './use-cases/restore-revision';

type WorkingCopies = { takeSnapshot(sql: Sql, item: ItemKey): Promise<Snapshot | null> };

/** Fields that are Strapi's own; what is left a save may write. */
const TECHNICAL = ['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale'];

const pastRevisions = ({ strapi }: { strapi: Core.Strapi }) => {
  const database = strapiDatabase(strapi);
  const macs = strapi.get('gongkai.register-macs') as RegisterMacs;
  const copies = () => strapi.plugin('content').service('workingCopies') as WorkingCopies;
  const read = (sql: Sql, item: ItemKey) => readPublished(sql, item, macs);
  const attributesOf = (item: ItemKey) =>
    Object.keys(strapi.contentType(toUid(item.type)).attributes).filter(
      (name) => !TECHNICAL.includes(name) && name !== 'localizations',
    );
  const save: RestoreDeps['save'] = async (item, content, files) => {
    const { type, documentId, locale } = item;
    const data = toForm(content, files, attributesOf(item));
    const saved = await strapi.documents(toUid(type)).update({ documentId, locale, data } as never);
    return Boolean(saved);
  };
  const isSnapshot: RestoreDeps['isSnapshot'] = async (sql, item, fingerprint) => {
    const snapshot = await copies().takeSnapshot(sql, item);
    return [snapshot?.fingerprint, snapshot?.inVersion1()?.fingerprint].includes(fingerprint);
  };
  return {
    database,
    scope: () => strapi.get('gongkai.department-scope') as DepartmentScope,
    read,
    readTitles,
    readNewestCase,
    restore: createRestoreRevision({
      ...{ database, readPublished: read, readContent, readNamed, save, isSnapshot },
    }),
  };
};

export const services = { pastRevisions };
export type PastRevisionServices = { pastRevisions: ReturnType<typeof pastRevisions> };
