import { useIntl } from 'react-intl';

import { ConfirmButton } from '../../../../src/admin/confirm-button';
import type { Kept, Saved } from './search-api';
import { useSave } from './use-save';

type Props = { saved: Saved; words: readonly string[]; without: Partial<Kept> };

/** Takes a line away, once more asked. */
export const RemoveButton = ({ saved, words, without }: Props) => {
  const { formatMessage } = useIntl();
  const { run, problems, forget, isLoading } = useSave(saved);
  const named = { words: words.join('、') };
  return (
    <ConfirmButton
      label={formatMessage({ id: 'search.remove' })}
      title={formatMessage({ id: 'search.remove.title' })}
      text={formatMessage({ id: 'search.remove.text' }, named)}
      cancelId="search.cancel"
      problem={problems[''] ?? problems.words ?? problems.address}
      isLoading={isLoading}
      trigger={{
        size: 'S',
        variant: 'tertiary',
        'aria-label': formatMessage({ id: 'search.remove.label' }, named),
      }}
      variant="danger"
      testId="search-remove"
      onOpen={forget}
      run={() => run(without)}
    />
  );
};
