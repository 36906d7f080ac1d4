import type { IntlShape } from 'react-intl';

import type { ShownConnector } from './accounts-api';

/** A package brings a connector without words of ours: then its own name. One that is not there has none. */
export const nameConnector = (
  { messages, formatMessage }: IntlShape,
  name: string,
  connectors: readonly Pick<ShownConnector, 'name'>[],
): string => {
  const id = `accounts.connector.${name}`;
  if (id in messages) return formatMessage({ id });
  const isThere = connectors.some((one) => one.name === name);
  return isThere ? name : formatMessage({ id: 'accounts.connector.missing' });
};
