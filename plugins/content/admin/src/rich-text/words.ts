import { useCallback } from 'react';
import { useIntl } from 'react-intl';

export type Say = (id: string, values?: Record<string, string | number>) => string;

/** Messages of the editor, whose ids begin with 'content.editor.'. */
export const useWords = (): Say => {
  const { formatMessage } = useIntl();
  return useCallback(
    (id, values) => formatMessage({ id: `content.editor.${id}` }, values),
    [formatMessage],
  );
};
