import { useAuth, useForm } from '@strapi/strapi/admin';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';

import {
  forget,
  keep,
  keepFor,
  type Kept,
  keptKey,
  readKept,
  SAVE_REFUSED,
  type SaveRefused,
  takeOver,
} from './kept-text';
import { baseOf } from './save-bases';
import type { Typed } from './use-conflict';

const KEEP_AFTER_MS = 400;

type Place = { model: string; documentId: string | undefined; locale: string };

/** Whose text of which item, for as long as the form is open. */
export const useKeptKey = ({ model, documentId, locale }: Place): string => {
  const userId = String(useAuth('Rescue', (auth) => auth.user?.id) ?? '');
  return useMemo(() => {
    keepFor(userId);
    return keptKey({ model, documentId, locale });
  }, [userId, model, documentId, locale]);
};

/** What is typed now and what the form said before; the last of it stays here when the form is reset. */
export const useTyped = (): RefObject<Typed | null> => {
  const modified = useForm('Rescue', (form) => form.modified);
  const mine = useForm('Rescue', (form) => form.values) as Typed['mine'];
  const initialValues = useForm('Rescue', (form) => form.initialValues) as Typed['before'];
  const isSubmitting = useForm('Rescue', (form) => form.isSubmitting);
  const typed = useRef<Typed | null>(null);
  // While a save is under way the form takes what is being saved for what it began from.
  const before = isSubmitting ? (typed.current?.before ?? initialValues) : initialValues;
  if (modified) typed.current = { mine, before };
  return typed;
};

const toKept = (key: string, { mine, before }: Typed, savedAt: string | null): Kept => ({
  values: mine,
  initial: before,
  at: new Date().toISOString(),
  base: baseOf(key) ?? savedAt,
});

/** Keeps the form's values while they are modified; answers what of an earlier time, or another window, was not saved. */
export const useKept = (key: string, savedAt: string | null, typed: RefObject<Typed | null>) => {
  const modified = useForm('Rescue', (form) => form.modified);
  const values = useForm('Rescue', (form) => form.values);
  const [lost, setLost] = useState<ReturnType<typeof readKept>>(() => readKept(key));
  const waiting = useRef(false);
  const keepNow = useRef(() => {});
  keepNow.current = () => {
    if (typed.current) keep(key, toKept(key, typed.current, savedAt));
  };

  useEffect(() => {
    waiting.current = modified;
    if (!modified) return undefined;
    const timer = setTimeout(() => keepNow.current(), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [modified, values, key]);

  useEffect(() => {
    const onHide = () => {
      if (waiting.current) keepNow.current();
    };
    const onRefused = (event: Event) => {
      const { key: of, stale } = (event as CustomEvent<SaveRefused>).detail;
      if (of !== key || !typed.current) return;
      keepNow.current();
      if (!stale) setLost(readKept(key));
    };
    window.addEventListener('pagehide', onHide);
    window.addEventListener(SAVE_REFUSED, onRefused);
    return () => {
      window.removeEventListener('pagehide', onHide);
      window.removeEventListener(SAVE_REFUSED, onRefused);
    };
  }, [key, typed]);

  return {
    lost: modified ? null : lost,
    close: () => {
      if (lost) takeOver(key, lost.place);
      setLost(null);
    },
    dismiss: () => {
      if (lost) takeOver(key, lost.place);
      forget(key);
      setLost(null);
    },
  };
};
