import type { Stage } from '../../../../src/contracts/workflow-stage';

const KEY = /^[a-z0-9-]{1,40}$/;

/** Keeps the keys that stages have, and gives each of the others one that is free in their workflow. */
export const chooseKeys = <Draft extends Omit<Stage, 'key'> & { key: string | null }>(
  drafts: readonly Draft[],
): (Draft & { key: string })[] => {
  const taken = new Set(drafts.map(({ key }) => key));
  const used = new Set<string>();
  let number = 0;
  const toFree = (): string => {
    do number += 1;
    while (taken.has(`stage-${number}`) || used.has(`stage-${number}`));
    return `stage-${number}`;
  };
  return drafts.map((draft) => {
    const isOwn = draft.key !== null && KEY.test(draft.key) && !used.has(draft.key);
    const key = isOwn ? (draft.key as string) : toFree();
    used.add(key);
    return { ...draft, key };
  });
};
