import type { ShownAccount, ShownConnector } from './accounts-api';

export type AccountState = 'parked' | 'unreadable' | 'paused' | 'good';

/** Problems first. */
const ORDER: readonly AccountState[] = ['parked', 'unreadable', 'paused', 'good'];

const fieldsOf = (connectors: readonly ShownConnector[], connector: string) =>
  connectors.find(({ name }) => name === connector)?.fields ?? [];

/** How an account stands, the worst of it. */
export const toState = (
  { connector, standing, secrets }: Pick<ShownAccount, 'connector' | 'standing' | 'secrets'>,
  connectors: readonly ShownConnector[],
): AccountState => {
  if (standing.parked) return 'parked';
  const isMissing = fieldsOf(connectors, connector).some(
    ({ name, kind, required }) =>
      kind === 'secret' && required && !secrets.some((one) => one.name === name && one.readable),
  );
  if (isMissing) return 'unreadable';
  return standing.paused ? 'paused' : 'good';
};

export const byProblem =
  (connectors: readonly ShownConnector[]) =>
  (one: ShownAccount, other: ShownAccount): number =>
    ORDER.indexOf(toState(one, connectors)) - ORDER.indexOf(toState(other, connectors));
