// What a connector is handed, in memory, for tests that run it without a database.
import type { ConnectorTools, DeliveryStep, StepState } from '../../src/contracts/connector-tools';

export type MemoryTools = ConnectorTools & { secrets: Map<string, string> };

const at = new Date('2020-03-05T01:30:00Z');

export const memoryTools = ({
  settings = {},
  secrets = {},
  files = {},
  now = () => at,
}: {
  settings?: Record<string, string>;
  secrets?: Record<string, string>;
  /** Bytes by sha256. */
  files?: Record<string, Uint8Array>;
  /** When a step is taken. */
  now?: () => Date;
} = {}): MemoryTools => {
  const taken: DeliveryStep[] = [];
  const held = new Map(Object.entries(secrets));
  const isOpen = () =>
    taken.some(
      ({ mutation, state }) =>
        state === 'sent' &&
        !taken.some((one) => one.mutation === mutation && one.state === 'answered'),
    );
  return {
    settings,
    secrets: held,
    readSecret: (name) => Promise.resolve(held.get(name) ?? null),
    keepSecret: (name, value) => {
      held.set(name, value);
      return Promise.resolve();
    },
    readFile: ({ sha256 }) => {
      const bytes = files[sha256];
      return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`no file ${sha256}`));
    },
    steps: {
      taken: () => taken,
      prepare: (name, about) => {
        if (isOpen()) return Promise.reject(new Error('an earlier step has no answer'));
        const mutation = Math.max(0, ...taken.map((one) => one.mutation)) + 1;
        const write = (state: StepState, told: Record<string, unknown>) => {
          taken.push({ mutation, name, state, told, at: now() });
          return Promise.resolve();
        };
        return write('prepared', about).then(() => ({
          sent: () => write('sent', {}),
          answered: (told) => write('answered', told),
        }));
      },
    },
  };
};

/** For connectors that need nothing. */
export const NO_TOOLS: ConnectorTools = memoryTools();
