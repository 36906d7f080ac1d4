import { useQueryParams } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

import { INBOX_LISTS, type InboxList, NO_FILTER, type TaskFilter } from './inbox-api';

type Address = TaskFilter & { list: string; page: string; pageSize: string };
const FIRST: Address = { list: 'mine', page: '1', pageSize: '20', ...NO_FILTER };
const KEPT = 'gongkai.review.inbox';

const toFilter = (query: Partial<TaskFilter>): TaskFilter => {
  const part = (key: keyof TaskFilter) => (typeof query[key] === 'string' ? query[key] : '');
  return {
    ...{ text: part('text'), type: part('type'), column: part('column') },
    ...{ department: part('department'), held: part('held'), late: part('late') },
  };
};

/** Where one was in the lists last in this tab, to go back to from a case. */
export const lastInbox = (): { search: string; filter: TaskFilter } => {
  const search = sessionStorage.getItem(KEPT) ?? '';
  return { search, filter: toFilter(Object.fromEntries(new URLSearchParams(search))) };
};

/** Which list is shown, narrowed by what: in the address, so that it is there again after going back. */
export const useAddress = () => {
  const [{ query }, setQuery] = useQueryParams<Address>(FIRST);
  const { search } = useLocation();
  useEffect(() => sessionStorage.setItem(KEPT, search), [search]);
  const { pageSize, ...address } = { ...FIRST, ...query };
  const list: InboxList = INBOX_LISTS.find((one) => one === address.list) ?? 'mine';
  const filter = toFilter(address);
  /** What says nothing is taken out of the address; a list that is narrowed otherwise begins anew. */
  const show = (next: Partial<Address>) => {
    const all = { list, pageSize, ...filter, page: FIRST.page, ...next };
    const told = Object.entries(all).map(([key, value]) => [key, value === '' ? undefined : value]);
    setQuery(Object.fromEntries(told) as Address, 'push', true);
  };
  return { list, filter, asked: { list, page: address.page, pageSize, ...filter }, show };
};
