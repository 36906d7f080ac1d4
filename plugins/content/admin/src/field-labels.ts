// Labels as messages, so that the form speaks the person's language; the stored labels are only the fallback.
import {
  type FieldNames,
  ITEM_FIELDS,
  SETTING_FIELDS,
} from '../../../../src/contracts/field-names';
import { ITEM_TYPES, toUid } from '../../../../src/contracts/item';

const SYSTEM: FieldNames = {
  id: ['序号', 'ID'],
  documentId: ['稿件编号', 'Document ID'],
  createdAt: ['创建时间', 'Created'],
  updatedAt: ['最近保存', 'Saved'],
  createdBy: ['创建人', 'Created by'],
  updatedBy: ['保存人', 'Saved by'],
};

const toMessages = (language: 0 | 1): Record<string, string> => {
  const uids = [
    ...ITEM_TYPES.map((type) => [toUid(type), ITEM_FIELDS] as const),
    ['api::column.column', SETTING_FIELDS] as const,
    ['api::department.department', SETTING_FIELDS] as const,
  ];
  return Object.fromEntries(
    uids.flatMap(([uid, names]) =>
      Object.entries({ ...names, ...SYSTEM }).map(([field, words]) => [
        `content-manager.content-types.${uid}.${field}`,
        words[language],
      ]),
    ),
  );
};

/** Message id → label, as the content manager looks labels up. */
export const FIELD_LABELS = { 'zh-Hans': toMessages(0), en: toMessages(1) };
