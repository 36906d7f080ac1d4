import type { ItemKey } from '../../../../src/contracts/item';
import type { SwitchKind } from '../../../../src/contracts/site-switch';
import { LONGEST_REASON, type SwitchRefusal } from './refusals';

/** What a person asks for; the item only of a strip that is to be on. */
export type AskedSwitch = {
  kind: SwitchKind;
  isOn: boolean;
  item: ItemKey | null;
  reason: string;
};
/** The newest change of the kind, and the publication that a strip would show; null: none. */
export type SwitchGround = {
  newest: { isOn: boolean; publicationId: number | null } | null;
  publicationId: number | null;
};

export type SwitchProblem = { refusal: SwitchRefusal; path?: 'reason' | 'item' };

export const checkSwitch = (
  { kind, isOn, item, reason }: AskedSwitch,
  { newest, publicationId }: SwitchGround,
): SwitchProblem | undefined => {
  const namesItem = kind === 'strip' && isOn;
  if (namesItem && item === null) return { refusal: 'site-switches.no-item', path: 'item' };
  if (namesItem && publicationId === null)
    return { refusal: 'site-switches.not-public', path: 'item' };
  if (reason === '') return { refusal: 'site-switches.no-reason', path: 'reason' };
  if (reason.length > LONGEST_REASON)
    return { refusal: 'site-switches.reason-too-long', path: 'reason' };
  const isSame = (newest?.isOn ?? false) === isOn;
  // A strip that is on may be given another item, or the same again once its publication has ended it.
  const isSameItem = !namesItem || newest?.publicationId === publicationId;
  return isSame && isSameItem ? { refusal: 'site-switches.unchanged' } : undefined;
};
