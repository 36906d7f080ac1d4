import { Button, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

import { toProblems } from '../../../../src/admin/people/to-problems';
import { Instant } from '../../../../src/admin/unbroken';
import { useSaid } from '../../../../src/admin/use-said';
import { type ShownAccount, type ShownCheck, useCheckAccountMutation } from './accounts-api';

type Result = { isGood: boolean; text: ReactNode };

const useResult = () => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  return (check: ShownCheck): Result => {
    if (check.kind === 'invalid') return { isGood: false, text: said(check.message) };
    if (check.kind === 'unknown') {
      const message = said(check.message);
      return { isGood: false, text: formatMessage({ id: 'accounts.check.unknown' }, { message }) };
    }
    const id = `accounts.check.${check.expiresAt ? 'valid-until' : 'valid'}`;
    const when = <Instant key="when" iso={check.expiresAt} />;
    const facts = Object.entries(check.facts).map(([name, value]) => `${name}: ${value}`);
    return {
      isGood: true,
      text: (
        <>
          {formatMessage({ id }, { when })} {facts.join(' · ')}
        </>
      ),
    };
  };
};

/** Asks the service whether it takes the credentials, and keeps what it said beside the button. */
export const CheckButton = ({ account, name }: { account: ShownAccount; name: string }) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const [check, { isLoading }] = useCheckAccountMutation();
  const [result, setResult] = useState<Result | null>(null);
  const toResult = useResult();
  const run = async () => {
    setResult(null);
    const answer = await check(account.accountId);
    if ('data' in answer && answer.data) return setResult(toResult(answer.data.check));
    const [text = ''] = Object.values(toProblems(answer, formatMessage({ id: 'accounts.failed' })));
    setResult({ isGood: false, text: said(text) });
  };
  return (
    <>
      <Button
        variant="secondary"
        loading={isLoading}
        onClick={() => void run()}
        aria-label={formatMessage({ id: 'accounts.check.label' }, { name })}
        data-testid="account-check"
      >
        {formatMessage({ id: 'accounts.check' })}
      </Button>
      {result && (
        <Typography
          tag="p"
          role="status"
          textColor={result.isGood ? 'success700' : 'danger600'}
          style={{ order: 1, flexBasis: '100%', overflowWrap: 'anywhere' }}
          data-testid="account-check-result"
        >
          {result.text}
        </Typography>
      )}
    </>
  );
};
