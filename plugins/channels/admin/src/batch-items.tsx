import { Box, Button, Flex, Loader, Modal, Td, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { ListCards } from '../../../../src/admin/list-cards';
import { ListTable } from '../../../../src/admin/list-table';
import { Instant } from '../../../../src/admin/unbroken';
import { useImportedItemQuery } from './imports-api';
import type { ImportedItem } from './imports-types';

const HEADS = ['place', 'title', 'column', 'published', 'actions'].map(
  (name) => `channels.imports.item.${name}`,
);
const keyOf = ({ place }: ImportedItem) => place;

type Item = { batchId: number; item: ImportedItem };

const Reading = ({ batchId, item }: Item) => {
  const { formatMessage } = useIntl();
  const { data, error } = useImportedItemQuery({ batchId, place: item.place });
  if (error) return <Typography>{formatMessage({ id: 'channels.failed' })}</Typography>;
  if (!data) return <Loader small />;
  return (
    <iframe
      title={formatMessage({ id: 'channels.imports.item.frame' })}
      data-testid="import-item"
      sandbox=""
      srcDoc={data.html}
      style={{ width: '100%', height: '60vh', border: 0, background: '#fff', display: 'block' }}
    />
  );
};

const ReadButton = ({ batchId, item }: Item) => {
  const { formatMessage } = useIntl();
  const [open, setOpen] = useState(false);
  return (
    <Modal.Root open={open} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button size="S" variant="tertiary">
          {formatMessage({ id: 'channels.imports.item.read' })}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{item.title ?? item.sourceKey}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{open && <Reading batchId={batchId} item={item} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

const Title = ({ item }: { item: ImportedItem }) => (
  <>
    <Typography tag="div">{item.title ?? item.sourceKey}</Typography>
    <Typography
      tag="div"
      variant="pi"
      textColor="neutral600"
      style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}
    >
      {item.address}
    </Typography>
  </>
);

/** What would be taken over, page by page, each readable as the portal will show it. */
export const BatchItems = ({ batchId, items }: { batchId: number; items: ImportedItem[] }) => {
  const isMobile = useIsMobile();
  if (isMobile) {
    return (
      <ListCards rows={items} keyOf={keyOf}>
        {(item) => (
          <Flex direction="column" alignItems="flex-start" gap={2}>
            <Title item={item} />
            <Typography variant="pi" textColor="neutral600">
              {item.columnNameZh ?? '—'} · <Instant iso={item.publishedAt} />
            </Typography>
            <ReadButton batchId={batchId} item={item} />
          </Flex>
        )}
      </ListCards>
    );
  }
  return (
    <Box>
      <ListTable heads={HEADS} rows={items} keyOf={keyOf}>
        {(item) => (
          <>
            <Td>
              <Typography>{item.place}</Typography>
            </Td>
            <Td style={{ whiteSpace: 'normal', minWidth: '18rem' }}>
              <Title item={item} />
            </Td>
            <Td>
              <Typography>{item.columnNameZh ?? '—'}</Typography>
            </Td>
            <Td>
              <Typography>
                <Instant iso={item.publishedAt} />
              </Typography>
            </Td>
            <Td>
              <ReadButton batchId={batchId} item={item} />
            </Td>
          </>
        )}
      </ListTable>
    </Box>
  );
};
