import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

export type Found = { documentId: string; title: string | null; documentNumber: string | null };
type List = { results: Found[] };

const LIST = '/content-manager/collection-types/api::normative-document.normative-document';
const WAIT_MS = 250;
const useList = (params: object | null): Found[] => {
  const { get } = useFetchClient();
  const [found, setFound] = useState<Found[]>([]);
  const key = JSON.stringify(params);
  useEffect(() => {
    if (key === 'null') return;
    let gone = false;
    const timer = setTimeout(() => {
      get<List>(LIST, { params: JSON.parse(key) as object })
        .then(({ data }) => !gone && setFound(data.results))
        // Without permission to read them nothing can be offered; the ids that are chosen stay.
        .catch(() => !gone && setFound([]));
    }, WAIT_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [get, key]);
  return found;
};

/** Normative documents whose title or number holds the text, newest first. */
export const useSearch = (text: string, locale: string): Found[] =>
  useList({
    locale,
    page: 1,
    pageSize: 20,
    sort: 'updatedAt:DESC',
    ...(text && {
      filters: { $or: [{ title: { $containsi: text } }, { documentNumber: { $containsi: text } }] },
    }),
  });

/** The chosen ones, to show their titles. */
export const useChosen = (documentIds: string[], locale: string): Found[] =>
  useList(
    documentIds.length > 0
      ? { locale, page: 1, pageSize: 100, filters: { documentId: { $in: documentIds } } }
      : null,
  );
