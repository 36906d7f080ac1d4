// What people wrote about an item and no expunging removes: read by both before anything is gone.
import { Badge, Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { whoWhen } from '../../../../src/admin/unbroken';
import { type ItemArg, type StayingText, useStayingTextsQuery } from './expunging-api';

const Text = ({ text }: { text: StayingText }) => {
  const { formatMessage } = useIntl();
  const { place, caseId, words, byName, at, hasNumber } = text;
  const where = formatMessage({ id: `expunging.staying.${place}` });
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
        {words}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={1}>
        <Typography variant="pi" textColor="neutral600">
          {caseId === null
            ? where
            : formatMessage({ id: 'expunging.staying.of-case' }, { where, caseId })}
          {' · '}
          {formatMessage({ id: 'expunging.by' }, whoWhen(byName, at))}
        </Typography>
        {hasNumber && (
          <Badge backgroundColor="danger100" textColor="danger700">
            {formatMessage({ id: 'expunging.staying.number' })}
          </Badge>
        )}
      </Flex>
    </Box>
  );
};

/** Of an item of whatever revision; says so where nobody wrote any. */
export const StayingTexts = ({ item }: { item: ItemArg }) => {
  const { formatMessage } = useIntl();
  const { type, documentId, locale } = item;
  const { data } = useStayingTextsQuery(
    { type, documentId, locale },
    { refetchOnMountOrArgChange: true },
  );
  if (!data) return null;
  const { texts, total } = data;
  const heading = `expunging-staying-${documentId}`;
  return (
    <Box data-testid="expunging-staying">
      <Typography tag="p" variant="pi" fontWeight="bold" id={heading}>
        {formatMessage({ id: 'expunging.staying' }, { count: total })}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {formatMessage({ id: total > 0 ? 'expunging.staying.text' : 'expunging.staying.none' })}
      </Typography>
      {total > 0 && (
        <Box
          tag="ul"
          aria-labelledby={heading}
          tabIndex={0}
          style={{ maxHeight: '14rem', overflowY: 'auto' }}
        >
          {texts.map((text, at) => (
            <Text key={`${text.place} ${text.at} ${at}`} text={text} />
          ))}
        </Box>
      )}
      {total > texts.length && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {formatMessage({ id: 'expunging.staying.more' }, { count: total - texts.length })}
        </Typography>
      )}
    </Box>
  );
};

/** The same of what is gone already, on demand. */
export const StayingButton = ({ item }: { item: ItemArg }) => {
  const { formatMessage } = useIntl();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="S" variant="tertiary" onClick={() => setOpen(true)}>
        {formatMessage({ id: 'expunging.staying.open' })}
      </Button>
      {isOpen && (
        <Modal.Root open onOpenChange={(open: boolean) => !open && setOpen(false)}>
          <Modal.Content>
            <Modal.Header>
              <Modal.Title>{formatMessage({ id: 'expunging.staying.open' })}</Modal.Title>
            </Modal.Header>
            <Modal.Body>
              <StayingTexts item={item} />
            </Modal.Body>
            <Modal.Footer>
              <Button variant="tertiary" onClick={() => setOpen(false)}>
                {formatMessage({ id: 'expunging.staying.close' })}
              </Button>
            </Modal.Footer>
          </Modal.Content>
        </Modal.Root>
      )}
    </>
  );
};
