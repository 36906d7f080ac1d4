import { useForm } from '@strapi/strapi/admin';
import { type RefObject, useEffect, useRef, useState } from 'react';

import type { SaveSince } from '../../../../src/contracts/stale-save';
import { forget, SAVE_REFUSED, type SaveRefused } from './kept-text';
import { mergeForms } from './merge-form';
import { baseOf, beginFrom, hold, release } from './save-bases';

type Form = Readonly<Record<string, unknown>>;

/** What was typed, and what the form said when the typing began. */
export type Typed = { mine: Form; before: Form };
export type Conflict = Typed & {
  /** Who saved since; none where the text is from an earlier visit. */
  saves: readonly SaveSince[];
  /** When what stands there now was saved: the form shows it, or soon will. */
  savedAt: string | null;
};

const isThere = (wanted: string | null, savedAt: string | null) =>
  wanted === null || (savedAt !== null && Date.parse(savedAt) >= Date.parse(wanted));

/** The content manager's own shortcut: it checks, saves and tells as its button does. */
const pressSave = () =>
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }));

/** After a save that was behind: gives the person's text back into the form, over what the others wrote, until they choose. */
const useGiveBack = (conflict: Conflict | null, savedAt: string | null, over: () => void) => {
  const modified = useForm('Conflict', (form) => form.modified);
  const initialValues = useForm('Conflict', (form) => form.initialValues) as Form;
  const setValues = useForm('Conflict', (form) => form.setValues);
  const theirs = useRef(initialValues);
  theirs.current = initialValues;
  const given = useRef<Conflict | null>(null);
  const isReady =
    conflict !== null &&
    given.current !== conflict &&
    !modified &&
    isThere(conflict.savedAt, savedAt);
  useEffect(() => {
    if (!isReady) return undefined;
    // The form takes in what was saved after this effect: it is the parent.
    const timer = setTimeout(() => {
      given.current = conflict;
      const merged = mergeForms({ ...conflict, theirs: theirs.current });
      const differs = JSON.stringify(merged) !== JSON.stringify(theirs.current);
      if (differs) setValues(merged);
      else over();
    }, 0);
    return () => clearTimeout(timer);
  }, [isReady, conflict, setValues, over]);
};

/** A save that was refused because somebody else's came first, until the person has chosen what to do. */
export const useConflict = (
  key: string,
  savedAt: string | null,
  typed: RefObject<Typed | null>,
) => {
  const modified = useForm('Conflict', (form) => form.modified);
  const resetForm = useForm('Conflict', (form) => form.resetForm);
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const standing = useRef({ modified, savedAt });
  standing.current = { modified, savedAt };
  useEffect(() => {
    // The panel is drawn anew while one types when a phone is turned: what is typed still began where it did.
    if (standing.current.modified && baseOf(key) !== undefined) return;
    release(key, standing.current.savedAt);
  }, [key]);
  useEffect(() => {
    if (!modified) beginFrom(key, savedAt);
  }, [key, savedAt, modified]);
  useEffect(() => {
    const onRefused = (event: Event) => {
      const { key: of, stale } = (event as CustomEvent<SaveRefused>).detail;
      if (of !== key || !stale || !typed.current) return;
      setConflict({ ...typed.current, saves: stale.saves, savedAt: stale.savedAt });
    };
    window.addEventListener(SAVE_REFUSED, onRefused);
    return () => window.removeEventListener(SAVE_REFUSED, onRefused);
  }, [key, typed]);

  const end = () => {
    release(key, savedAt);
    setConflict(null);
  };
  const over = useRef(end);
  over.current = end;
  useGiveBack(conflict, savedAt, useRef(() => over.current()).current);

  return {
    conflict,
    /** Text of an earlier visit that began at `base`, which is not what stands there now. */
    begin: (of: Typed, base: string | null) => {
      hold(key, base);
      setConflict({ ...of, saves: [], savedAt });
    },
    saveMine: () => {
      end();
      pressSave();
    },
    giveUp: () => {
      end();
      forget(key);
      resetForm();
    },
  };
};
