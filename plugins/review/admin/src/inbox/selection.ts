import { createContext, useContext } from 'react';

/** Which row the keys act on, and which are selected for approving together. */
export type Selection = {
  /** Place of the row in the list. */
  at: number;
  selected: ReadonlySet<number>;
  maySelect: boolean;
  toggle: (caseId: number) => void;
};

export const SelectionContext = createContext<Selection>({
  at: 0,
  selected: new Set(),
  maySelect: false,
  toggle: () => undefined,
});
export const useSelection = () => useContext(SelectionContext);
