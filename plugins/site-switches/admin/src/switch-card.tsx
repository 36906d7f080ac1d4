import { Button, Flex, Status, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

import { Card } from '../../../../src/admin/card';
import type { SwitchKind } from '../../../../src/contracts/site-switch';
import { TurnDialog } from './turn-dialog';

type Props = {
  kind: SwitchKind;
  isOn: boolean;
  /** What is shown, or why nothing is. */
  children?: ReactNode;
};

/** One switch: how it stands, and the buttons that turn it. */
export const SwitchCard = ({ kind, isOn, children }: Props) => {
  const { formatMessage } = useIntl();
  const [asked, setAsked] = useState<boolean | null>(null);
  const say = (id: string) => formatMessage({ id: `site-switches.${id}` });
  const button = (on: boolean, variant: 'danger' | 'secondary') => (
    <Button
      variant={variant}
      onClick={() => setAsked(on)}
      data-testid={`site-switches-${kind}-${on ? 'on' : 'off'}`}
    >
      {say(kind === 'strip' && on && isOn ? 'strip.other' : `do.${kind}.${on ? 'on' : 'off'}`)}
    </Button>
  );
  return (
    <Card flex="1 1 36rem" testId={`site-switches-${kind}`}>
      <Flex direction="column" alignItems="stretch" gap={4} height="100%">
        <Flex justifyContent="space-between" gap={3}>
          <Typography tag="h2" variant="delta">
            {say(`kind.${kind}`)}
          </Typography>
          <Status size="S" variant={isOn ? 'danger' : 'success'}>
            <Typography variant="omega" fontWeight="bold">
              {say(isOn ? 'on' : 'off')}
            </Typography>
          </Status>
        </Flex>
        <Typography textColor="neutral600">{say(`about.${kind}`)}</Typography>
        {children}
        <Flex gap={2} wrap="wrap" marginTop="auto">
          {(!isOn || kind === 'strip') && button(true, 'danger')}
          {isOn && button(false, 'secondary')}
        </Flex>
      </Flex>
      {asked !== null && <TurnDialog kind={kind} isOn={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
};
