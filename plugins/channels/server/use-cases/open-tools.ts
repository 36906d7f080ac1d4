import type { Connector, LookUpOutcome } from '../../../../src/contracts/channel';
import type {
  ConnectorTools,
  DeliveryStep,
  Mutation,
  OpenAccount,
  ReadFileBytes,
  Steps,
  StepState,
} from '../../../../src/contracts/connector-tools';
import { AppError } from '../../../../src/platform/app-error';
import { maskSecrets } from '../../../../src/platform/mask-secrets';
import type { Sql } from '../../../../src/platform/sql/sql';
import type { DeliveryFacts } from '../core/deliveries';
import type { StepStore } from '../core/ports';
import { findUnanswered } from '../core/steps';

type Told = DeliveryStep['told'];

export type ToolsDeps = { steps: StepStore; openAccount: OpenAccount; readFile: ReadFileBytes };

const unanswered = (name: string) =>
  new AppError({
    kind: 'invalid',
    code: 'channels.step-unanswered',
    message: `较早的一步“${name}”结果不明，须先查明。/ An earlier step has no answer yet: ${name}.`,
  });
const silent = (name: string) =>
  new AppError({
    kind: 'invalid',
    code: 'channels.tells-no-steps',
    message: `连接器未声明会记录步骤。/ The connector does not say that it tells steps: ${name}.`,
  });

/** Steps of one delivery; each is written on the attempt's session, where no transaction is open, so it stands at once. */
const openSteps = (
  taken: DeliveryStep[],
  write: (step: Omit<DeliveryStep, 'at'>) => Promise<DeliveryStep>,
): Steps => ({
  taken: () => taken,
  prepare: async (name, about): Promise<Mutation> => {
    const open = findUnanswered(taken);
    if (open) throw unanswered(open.name);
    const mutation = Math.max(0, ...taken.map((step) => step.mutation)) + 1;
    const tell = async (state: StepState, told: Told) => {
      taken.push(await write({ mutation, name, state, told }));
    };
    await tell('prepared', about);
    return { sent: () => tell('sent', {}), answered: (told) => tell('answered', told) };
  },
});

/** What the connector is handed, and how the outcome of a look is noted at the step that has no answer. */
export type OpenedTools = {
  tools: ConnectorTools;
  noteLook: (answer: LookUpOutcome) => Promise<void>;
};

const toLook = (answer: LookUpOutcome): Told => {
  const message = 'message' in answer ? answer.message : '';
  const found = 'found' in answer ? (answer.found ?? {}) : {};
  const address = answer.kind === 'found' ? answer.address : null;
  return { lookedUp: answer.kind, message, found, address };
};

/** What the connector is handed for one delivery. What costs a statement is read only where the connector asks for it. */
export const openTools = async (
  { steps, openAccount, readFile }: ToolsDeps,
  sql: Sql,
  { deliveryId, account }: Pick<DeliveryFacts, 'deliveryId' | 'account'>,
  { name, fields, tellsSteps }: Pick<Connector, 'name' | 'fields' | 'tellsSteps'>,
): Promise<OpenedTools> => {
  const opened = await openAccount(account, fields);
  const { settings, readSecret, keepSecret, knownSecrets } = opened;
  const taken = tellsSteps ? await steps.read(sql, deliveryId) : [];
  const write = ({ told, ...step }: Omit<DeliveryStep, 'at'>) => {
    if (!tellsSteps) throw silent(name);
    return steps.write(sql, deliveryId, { ...step, told: maskSecrets(told, knownSecrets()) });
  };
  const noteLook = async (answer: LookUpOutcome) => {
    const open = findUnanswered(taken);
    if (!open) return;
    const isKnown = answer.kind === 'found' || answer.kind === 'absent';
    const state = isKnown ? 'answered' : 'looked-up';
    const { mutation } = open;
    taken.push(await write({ mutation, name: open.name, state, told: toLook(answer) }));
  };
  const tools = { settings, readSecret, keepSecret, readFile, steps: openSteps(taken, write) };
  return { tools, noteLook };
};
