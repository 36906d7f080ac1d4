import type { Core } from '@strapi/strapi';

import { COLUMNS } from '../corpus/columns';
import { DEPARTMENTS } from '../corpus/departments';
import { PICTURE_COUNT } from '../corpus/pictures';
import type { Office } from './office';
import { readParts, rememberPart } from './state-store';
import type { KnownIds } from './to-working-copy';
import { uploadPicture } from './upload-picture';

type Made = { documentId: string };

const saveColumns = async (strapi: Core.Strapi, office: Office) => {
  const known = await readParts(office.database.sql, 'column');
  for (const [order, { key, nameZh, nameEn, parentKey }] of COLUMNS.entries()) {
    if (known.has(key)) continue;
    const parent = parentKey === null ? undefined : known.get(parentKey);
    const data = { nameZh, nameEn, slug: key, order, ...(parent === undefined ? {} : { parent }) };
    await office.database.transact(async (sql) => {
      const made = (await strapi
        .documents('api::column.column' as never)
        .create({ data } as never)) as Made;
      await rememberPart(sql, 'column', key, made.documentId);
      known.set(key, made.documentId);
    });
  }
  return known;
};

const saveDepartments = async (strapi: Core.Strapi, office: Office) => {
  const known = await readParts(office.database.sql, 'department');
  for (const [order, { key, nameZh, nameEn }] of DEPARTMENTS.entries()) {
    if (known.has(key)) continue;
    const data = { nameZh, nameEn, order };
    await office.database.transact(async (sql) => {
      const made = (await strapi
        .documents('api::department.department' as never)
        .create({ data } as never)) as Made;
      await rememberPart(sql, 'department', key, made.documentId);
      known.set(key, made.documentId);
    });
  }
  return known;
};

const uploadPictures = async (
  strapi: Core.Strapi,
  office: Office,
  onPicture: (done: number, total: number) => void,
) => {
  const known = await readParts(office.database.sql, 'picture');
  for (let number = 1; number <= PICTURE_COUNT; number += 1) {
    const key = String(number);
    if (!known.has(key)) {
      const id = String(await uploadPicture(strapi, number));
      await rememberPart(office.database.sql, 'picture', key, id);
      known.set(key, id);
    }
    onPicture(number, PICTURE_COUNT);
  }
  return known;
};

/** Columns, departments and the shared pictures of the corpus, each made once; safe to run again after a crash. */
export const setUpSite = async (
  strapi: Core.Strapi,
  office: Office,
  onPicture: (done: number, total: number) => void = () => undefined,
): Promise<Omit<KnownIds, 'documents'>> =>
  office.asEditor(async () => ({
    columns: await saveColumns(strapi, office),
    departments: await saveDepartments(strapi, office),
    pictures: await uploadPictures(strapi, office, onPicture),
  }));
