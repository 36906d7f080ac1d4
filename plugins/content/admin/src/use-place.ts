import { unstable_useContentManagerContext as useContentManager } from '@strapi/content-manager/strapi-admin';
import { useQueryParams } from '@strapi/strapi/admin';

import { toItemType } from '../../../../src/contracts/item';

/** Which item the form is about; documentId is '' before its first save. */
export const usePlace = () => {
  const { model, id, isCreatingEntry } = useContentManager();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return {
    model,
    type: toItemType(model),
    documentId: isCreatingEntry ? '' : (id ?? ''),
    locale: query.plugins?.i18n?.locale ?? 'zh-Hans',
  };
};
