import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

export type NewPassword = { name: string; email: string; password: string };

/** Shows a password that was made, once: it is kept nowhere, so the dialog closes by its button alone. */
export const PasswordShown = ({ shown, onClose }: { shown: NewPassword; onClose: () => void }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const copy = async () => {
    // Without a secure origin the browser has no clipboard: then it is copied by hand.
    await navigator.clipboard?.writeText(`${shown.email}\n${shown.password}`);
    toggleNotification({
      type: 'success',
      message: formatMessage({ id: 'people.password.copied' }),
    });
  };
  return (
    <Modal.Root open>
      <Modal.Content onInteractOutside={(event: Event) => event.preventDefault()}>
        <Modal.Header>
          <Modal.Title>
            {formatMessage({ id: 'people.password.title' }, { name: shown.name })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{formatMessage({ id: 'people.password.text' })}</Typography>
            <Box background="neutral100" padding={4} hasRadius>
              <Typography tag="p" textColor="neutral600">
                {formatMessage({ id: 'people.form.email' })}
              </Typography>
              <Typography tag="p" variant="omega" style={{ overflowWrap: 'anywhere' }}>
                {shown.email}
              </Typography>
              <Box paddingTop={3}>
                <Typography tag="p" textColor="neutral600">
                  {formatMessage({ id: 'people.password.label' })}
                </Typography>
                <Typography
                  tag="p"
                  variant="beta"
                  data-testid="new-password"
                  style={{ fontFamily: 'monospace', letterSpacing: '0.04em' }}
                >
                  {shown.password}
                </Typography>
              </Box>
            </Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          {navigator.clipboard ? (
            <Button variant="tertiary" startIcon={<Duplicate />} onClick={() => void copy()}>
              {formatMessage({ id: 'people.password.copy' })}
            </Button>
          ) : (
            <span />
          )}
          <Button onClick={onClose} data-testid="password-noted">
            {formatMessage({ id: 'people.password.noted' })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
