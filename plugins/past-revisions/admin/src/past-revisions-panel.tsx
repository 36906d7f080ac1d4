import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useForm, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { toItemType } from '../../../../src/contracts/item';
import { type ItemArg, type PastRevisions, usePastRevisionsQuery } from './past-revisions-api';
import { RevisionList } from './revision-list';

type Props = { item: ItemArg; known: PastRevisions; savedAt: string };

const Body = ({ item, known, savedAt }: Props) => {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  const isModified = useForm('PastRevisions', (form) => form.modified);
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button fullWidth variant="tertiary" data-testid="past-revisions">
          {formatMessage({ id: 'past-revisions.open' }, { count: known.results.length })}
        </Button>
      </Modal.Trigger>
      <Modal.Content style={{ width: 'min(100rem, 92vw)', maxWidth: 'none' }}>
        <Modal.Header>
          <Modal.Title>{formatMessage({ id: 'past-revisions.title' })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography textColor="neutral700">
              {formatMessage({ id: 'past-revisions.text' })}
            </Typography>
            {isModified && known.mayRestore && (
              <Typography textColor="warning700" role="status">
                {formatMessage({ id: 'past-revisions.save-first' })}
              </Typography>
            )}
            <RevisionList
              {...{ item, known, savedAt }}
              isClosed={isModified}
              onDone={() => setOpen(false)}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{formatMessage({ id: 'past-revisions.close' })}</Button>
          </Modal.Close>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

/** Beside the editor of what was ever public: what it said, and the way back. */
export const PastRevisionsPanel = ({ model, documentId = '', document }: PanelComponentProps) => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale ?? String(document?.locale ?? 'zh-Hans');
  const type = toItemType(model) ?? '';
  const item = { type, model, documentId, locale };
  const { data } = usePastRevisionsQuery(item, {
    refetchOnMountOrArgChange: true,
    skip: type === '' || document?.documentId === undefined,
  });
  if (!data || data.results.length === 0) return null;
  return {
    title: formatMessage({ id: 'past-revisions.title' }),
    content: (
      <Body
        key={`${documentId} ${locale}`}
        item={item}
        known={data}
        savedAt={String(document?.updatedAt ?? '')}
      />
    ),
  };
};
