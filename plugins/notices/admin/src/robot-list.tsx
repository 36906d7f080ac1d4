import { Badge, Button, Flex, Td, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

import { ConfirmButton } from '../../../../src/admin/confirm-button';
import { ListTable } from '../../../../src/admin/list-table';
import { toProblems } from '../../../../src/admin/people/to-problems';
import { Unbroken, whoWhen } from '../../../../src/admin/unbroken';
import { useSaid } from '../../../../src/admin/use-said';
import { type Robot, useRemoveRobotMutation, useTestRobotMutation } from './robots-api';

const HEADS = ['name', 'address', 'kinds', 'state', 'actions'].map(
  (column) => `notices.robots.column.${column}`,
);
const WRAP = { whiteSpace: 'normal' } as const;

type OneProps = { robot: Robot };

/** Sends a test and keeps what came of it beside the button. */
const TestButton = ({ robot: { robotId, name } }: OneProps) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const [test, { isLoading }] = useTestRobotMutation();
  const [result, setResult] = useState<{ sent: boolean; text: string } | null>(null);
  const run = async () => {
    setResult(null);
    const answer = await test(robotId);
    if (!('data' in answer) || !answer.data) {
      const problem = toProblems(answer, formatMessage({ id: 'notices.robots.failed' }))[''] ?? '';
      return setResult({ sent: false, text: said(problem) });
    }
    const { sent, error, advice } = answer.data;
    const advised = advice ? formatMessage({ id: `notices.robot.advice.${advice}` }) : '';
    const text = sent
      ? formatMessage({ id: 'notices.robots.test.sent' })
      : formatMessage({ id: 'notices.robots.test.refused' }, { advice: advised, error });
    setResult({ sent, text });
  };
  return (
    <>
      <Button
        size="S"
        variant="secondary"
        loading={isLoading}
        onClick={() => void run()}
        aria-label={formatMessage({ id: 'notices.robots.test.label' }, { name })}
        data-testid="robot-test"
      >
        {formatMessage({ id: 'notices.robots.test' })}
      </Button>
      {result && (
        <Typography
          tag="p"
          variant="pi"
          role="status"
          textColor={result.sent ? 'success700' : 'danger600'}
          style={{ ...WRAP, order: 1, flexBasis: '100%', overflowWrap: 'anywhere' }}
          data-testid="robot-test-result"
        >
          {result.text}
        </Typography>
      )}
    </>
  );
};

const RemoveButton = ({ robot: { robotId, entryId, name } }: OneProps) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [remove, { isLoading }] = useRemoveRobotMutation();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const run = async () => {
    const answer = await remove({ robotId, since: entryId });
    const failed = formatMessage({ id: 'notices.robots.failed' });
    const [text] = Object.values(toProblems(answer, failed));
    setProblem(text === undefined ? undefined : said(text));
    if (text !== undefined) return false;
    toggleNotification({
      type: 'success',
      message: formatMessage({ id: 'notices.robots.removed' }),
    });
    return true;
  };
  return (
    <ConfirmButton
      label={formatMessage({ id: 'notices.robots.remove' })}
      title={formatMessage({ id: 'notices.robots.remove.title' })}
      text={formatMessage({ id: 'notices.robots.remove.text' }, { name })}
      cancelId="notices.robots.cancel"
      problem={problem}
      isLoading={isLoading}
      trigger={{
        ...{ size: 'S', variant: 'tertiary' },
        'aria-label': formatMessage({ id: 'notices.robots.remove.label' }, { name }),
      }}
      variant="danger"
      testId="robot-remove"
      onOpen={() => setProblem(undefined)}
      run={run}
    />
  );
};

const Small = ({ children }: { children: ReactNode }) => (
  <Typography tag="p" variant="pi" textColor="neutral600" style={WRAP}>
    {children}
  </Typography>
);

const State = ({ robot: { on, readable } }: OneProps) => {
  const { formatMessage } = useIntl();
  const [background, text] = on ? ['success100', 'success700'] : ['neutral150', 'neutral700'];
  return (
    <>
      <Badge backgroundColor={background} textColor={text}>
        {formatMessage({ id: `notices.robots.${on ? 'on' : 'off'}` })}
      </Badge>
      {!readable && (
        <Typography tag="p" variant="pi" textColor="danger600" style={WRAP}>
          {formatMessage({ id: 'notices.robots.unreadable' })}
        </Typography>
      )}
    </>
  );
};

type Props = { rows: Robot[]; onChange: (robot: Robot) => void };

export const RobotList = ({ rows, onChange }: Props) => {
  const { formatMessage, locale } = useIntl();
  const kindsOf = ({ kinds }: Robot) =>
    kinds
      .map((kind) => formatMessage({ id: `notices.told.${kind}` }))
      .join(locale === 'zh-Hans' ? '、' : ', ');
  return (
    <ListTable heads={HEADS} rows={rows} keyOf={({ robotId }) => robotId}>
      {(robot) => (
        <>
          <Td>
            <Typography fontWeight="semiBold" style={WRAP}>
              {robot.name}
            </Typography>
            <Small>{formatMessage({ id: `notices.robot.${robot.kind}` })}</Small>
          </Td>
          <Td>
            <Typography>
              <Unbroken>{`……${robot.addressEnd}`}</Unbroken>
            </Typography>
            {robot.signed && <Small>{formatMessage({ id: 'notices.robots.signed' })}</Small>}
          </Td>
          <Td>
            <Typography style={WRAP}>{kindsOf(robot)}</Typography>
            <Small>
              {formatMessage(
                { id: 'notices.robots.saved-by' },
                whoWhen(robot.savedByName, robot.savedAt),
              )}
            </Small>
          </Td>
          <Td>
            <State robot={robot} />
          </Td>
          <Td>
            <Flex gap={2} wrap="wrap" minWidth="22rem" maxWidth="32rem">
              <TestButton robot={robot} />
              <Button
                size="S"
                variant="tertiary"
                onClick={() => onChange(robot)}
                aria-label={formatMessage(
                  { id: 'notices.robots.change.label' },
                  { name: robot.name },
                )}
              >
                {formatMessage({ id: 'notices.robots.change' })}
              </Button>
              <RemoveButton robot={robot} />
            </Flex>
          </Td>
        </>
      )}
    </ListTable>
  );
};
