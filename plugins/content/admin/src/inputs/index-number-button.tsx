import { Button, Typography } from '@strapi/design-system';
import { useAPIErrorHandler, useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { usePlace } from '../use-place';

type Props = { disabled?: boolean; onNumber: (number: string) => void };
type FetchProblem = Parameters<ReturnType<typeof useAPIErrorHandler>['formatAPIError']>[0];

/** Reserves the next index number of the unit's rule for this document, or brings back the one that it has. */
export const IndexNumberButton = ({ disabled, onNumber }: Props) => {
  const { formatMessage } = useIntl();
  const { post } = useFetchClient();
  const { formatAPIError } = useAPIErrorHandler();
  const { documentId } = usePlace();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const reserve = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await post<{ number: string }>(`/content/index-numbers/${documentId}`, {});
      onNumber(data.number);
    } catch (error) {
      setProblem(formatAPIError(error as FetchProblem));
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        variant="secondary"
        size="S"
        loading={busy}
        disabled={disabled || documentId === ''}
        onClick={() => void reserve()}
        data-testid="index-number"
      >
        {formatMessage({ id: 'content.index-number.reserve' })}
      </Button>
      {documentId === '' && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: 'content.index-number.save-first' })}
        </Typography>
      )}
      {problem && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {problem}
        </Typography>
      )}
    </>
  );
};
