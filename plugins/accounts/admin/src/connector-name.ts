import type { IntlShape } from 'react-intl';

/** A package brings a connector without words of ours: then its own name. */
export const nameConnector = ({ messages, formatMessage }: IntlShape, name: string): string => {
  const id = `accounts.connector.${name}`;
  return id in messages ? formatMessage({ id }) : name;
};
