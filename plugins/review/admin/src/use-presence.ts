// Tells the server that this form is open, and learns who else has it open. Beside the form, never in its way.
import { getFetchClient, useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';

import { OWN_WINDOW } from './own-window';

/** adapters/open-form-store.ts takes a form for closed that has been silent for 100 s. */
const BEAT_MS = 25_000;

export type OpenForm = { by: string; byName: string; openedAt: string; modified: boolean };
export type Presence = {
  others: OpenForm[];
  taken: { byName: string; at: string } | null;
};
const NOBODY: Presence = { others: [], taken: null };

type Place = { type: string; documentId: string; locale: string };
type Deed = '' | '/close' | '/take-over';

const tell = async (
  { type, documentId, locale }: Place,
  deed: Deed,
  modified: boolean,
): Promise<Presence | null> => {
  try {
    const { data } = await getFetchClient().post<Presence>(
      `/review/open-forms/${type}/${documentId}${deed}`,
      { windowId: OWN_WINDOW, modified },
      { params: { locale } },
    );
    return data;
  } catch (error) {
    // Nobody is disturbed in their writing for it; the server has its own line where it was the server's fault.
    // eslint-disable-next-line no-console -- the only log that a browser has
    console.warn('review.open-forms', error);
    return null;
  }
};

/** Who else has the item open, who took it over from here, and the deed of taking it over. */
export const usePresence = ({ type, documentId, locale }: Place) => {
  const modified = useForm('Presence', (form) => form.modified);
  const [presence, setPresence] = useState(NOBODY);
  const isModified = useRef(modified);
  isModified.current = modified;
  const say = useCallback(
    async (deed: Deed) => {
      const answer = await tell({ type, documentId, locale }, deed, isModified.current);
      // A beat that was lost tells nothing; the next one does.
      if (answer && deed !== '/close') setPresence(answer);
    },
    [type, documentId, locale],
  );
  useEffect(() => {
    const timer = setInterval(() => void say(''), BEAT_MS);
    return () => {
      clearInterval(timer);
      void say('/close');
    };
  }, [say]);
  // At once when opened, and when the first sign is typed or all is saved: others are told of it.
  useEffect(() => void say(''), [say, modified]);
  return { ...presence, takeOver: () => say('/take-over') };
};
