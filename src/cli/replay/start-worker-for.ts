import { createLogger } from '../../platform/logger';
import { superviseChild, type SupervisedChild } from '../supervisor/child';
import { type SystemFacts, toChildren } from '../supervisor/children';

/** Starts the worker of a system; what it prints goes to `onLine`. */
export const startWorkerFor = async (
  facts: SystemFacts,
  onLine: (name: string, line: string) => void = () => undefined,
): Promise<SupervisedChild> => {
  const spec = toChildren(facts).find(({ name }) => name === 'worker');
  if (!spec) throw new Error('no worker among the children');
  const worker = superviseChild(spec, {
    logger: createLogger('worker'),
    onLine,
    onChange: () => undefined,
  });
  await worker.start();
  return worker;
};
