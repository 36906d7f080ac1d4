import { expect, it } from 'vitest';

import { countTasks, mayTake, type OpenTask, type Successor } from './handover';

const successor = (...permissions: string[]): Successor => ({
  ...{ ref: 'admin:2', name: '乙', active: true, roles: [], permissions },
});

it.each<[OpenTask['kind'], string]>([
  ['claim', 'plugin::review.decide'],
  ['writing', 'plugin::review.submit'],
  ['schedule', 'plugin::channels.publish'],
])('gives a %s to whoever holds %s alone', (kind, permission) => {
  expect(mayTake(successor(permission), { kind })).toBe(true);
  expect(mayTake(successor('plugin::review.read'), { kind })).toBe(false);
});

it('counts tasks of each kind', () => {
  const kinds = ['claim', 'writing', 'writing'] as const;
  const tasks = kinds.map((kind) => ({ kind }));
  expect(countTasks(tasks)).toEqual({ claim: 1, writing: 2, schedule: 0 });
});
