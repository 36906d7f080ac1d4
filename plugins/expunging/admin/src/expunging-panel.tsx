import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Button } from '@strapi/design-system';
import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { toItemType } from '../../../../src/contracts/item';
import { AskDialog } from './ask-dialog';
import { type ItemArg, useItemRevisionsQuery } from './expunging-api';
import { MAY_SIGN } from './may-sign';

const Body = ({ item }: { item: ItemArg }) => {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        fullWidth
        variant="tertiary"
        onClick={() => setOpen(true)}
        data-testid="expunging-ask"
      >
        {formatMessage({ id: 'expunging.ask' })}
      </Button>
      {isOpen && <AskDialog item={item} onClose={() => setOpen(false)} />}
    </>
  );
};

/** Beside the editor of what was ever submitted, for those who may ask to expunge it. */
export const ExpungingPanel = ({ model, documentId = '', document }: PanelComponentProps) => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const maySign = useAuth('ExpungingPanel', ({ permissions }) =>
    permissions.some(({ action }) => action === MAY_SIGN[0]?.action),
  );
  const locale = query.plugins?.i18n?.locale ?? String(document?.locale ?? 'zh-Hans');
  const type = toItemType(model) ?? '';
  const item = { type, documentId, locale };
  const { data } = useItemRevisionsQuery(item, {
    refetchOnMountOrArgChange: true,
    skip: !maySign || type === '' || document?.documentId === undefined,
  });
  if (!data || data.revisions.length === 0) return null;
  return {
    title: formatMessage({ id: 'expunging.title' }),
    content: <Body key={`${documentId} ${locale}`} item={item} />,
  };
};
