import type { Core } from '@strapi/strapi';

import { COLUMNS } from '../corpus/columns';
import { DEPARTMENTS } from '../corpus/departments';
import { PICTURE_COUNT } from '../corpus/pictures';
import type { KnownIds } from '../replay/to-working-copy';
import { uploadPicture } from '../replay/upload-picture';

type Made = { documentId: string };

/** Columns, departments and pictures for a plain Strapi, which keeps no note of them. */
export const makeParts = async (strapi: Core.Strapi): Promise<KnownIds> => {
  const make = (uid: string, data: object) =>
    strapi.documents(uid as never).create({ data } as never) as unknown as Promise<Made>;
  const columns = new Map<string, string>();
  for (const { key, nameZh, nameEn } of COLUMNS) {
    columns.set(key, (await make('api::column.column', { nameZh, nameEn, slug: key })).documentId);
  }
  const departments = new Map<string, string>();
  for (const { key, nameZh, nameEn } of DEPARTMENTS) {
    departments.set(key, (await make('api::department.department', { nameZh, nameEn })).documentId);
  }
  const pictures = new Map<string, string>();
  for (let number = 1; number <= PICTURE_COUNT; number += 1) {
    pictures.set(String(number), String(await uploadPicture(strapi, number)));
  }
  return { columns, departments, pictures, documents: new Map() };
};
