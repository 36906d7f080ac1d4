import { isItemType, toUid } from './item';

/** Where an item is edited, as a path under the admin. */
export const toEditView = ({
  type,
  documentId,
  locale,
}: {
  type: string;
  documentId: string;
  locale: string;
}): string =>
  `/content-manager/collection-types/${isItemType(type) ? toUid(type) : ''}/${documentId}?plugins[i18n][locale]=${locale}`;
