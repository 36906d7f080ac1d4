import {
  type DocumentActionComponent,
  unstable_useDocumentActions as useDocumentActions,
  useDocumentRBAC,
} from '@strapi/content-manager/strapi-admin';
import { Duplicate } from '@strapi/icons';
import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';

import { toItemType } from '../../../../src/contracts/item';

type Query = { plugins?: { i18n?: { locale?: string } } };

/**
 * The list's copying in the head of the edit view: from an item that one is reading to its copy. What was typed and not
 * saved would not come along, and leaving would lose it, so the item is saved first.
 */
export const CopyAction: DocumentActionComponent = ({ model, documentId, document }) => {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const canCreate = useDocumentRBAC('CopyAction', (state) => state.canCreate);
  const modified = useForm('CopyAction', (form) => form.modified);
  const { autoClone } = useDocumentActions();
  const [{ query }] = useQueryParams<Query>();
  if (!toItemType(model) || !documentId || !document?.documentId) return null;
  const locale = query.plugins?.i18n?.locale ?? String(document.locale ?? 'zh-Hans');
  return {
    label: formatMessage({
      id: modified ? 'content.copy.save-first' : 'content-manager.actions.clone.label',
    }),
    icon: <Duplicate />,
    disabled: !canCreate || modified,
    position: 'header',
    onClick: async () => {
      const answer = await autoClone({ model, sourceId: documentId, locale });
      if (!('data' in answer)) return;
      navigate({
        pathname: `/content-manager/collection-types/${model}/${answer.data.documentId}`,
        search: `plugins[i18n][locale]=${locale}`,
      });
    },
  };
};
CopyAction.position = 'header';
