import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import { type Placed, type PlacedLine, usePlaceMutation, type Where } from './placements-api';

export const keyOf = ({ type, documentId }: PlacedLine) => `${type}/${documentId}`;
const keysOf = (items: readonly PlacedLine[]) => items.map(keyOf).join(' ');

/** The list of one place while it is being changed, and what saves it. */
export const usePlacement = (where: Where, { items: saved, basis, gone }: Placed) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [place, { isLoading }] = usePlaceMutation();
  const [items, setItems] = useState(saved);
  const [problem, setProblem] = useState<string>();
  const savedKeys = keysOf(saved);
  const drop = () => {
    setItems(saved);
    setProblem(undefined);
  };
  // What was saved, here or by another, takes the place of what was being changed.
  useEffect(drop, [savedKeys, basis, where.place, where.locale]);
  const change = (next: PlacedLine[]) => {
    setItems(next);
    setProblem(undefined);
  };
  const save = async () => {
    const named = items.map(({ type, documentId }) => ({ type, documentId }));
    const answer = await place({ ...where, basis, items: named });
    const text = toProblems(answer, formatMessage({ id: 'placements.failed' }))[''];
    setProblem(text && said(text));
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: formatMessage({ id: 'placements.saved' }) });
  };
  const isChanged = keysOf(items) !== savedKeys;
  return {
    items,
    change,
    drop,
    save,
    problem,
    isLoading,
    isChanged,
    maySave: isChanged || gone > 0,
  };
};
