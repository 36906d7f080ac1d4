import { Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import { toItemType } from '../../../../src/contracts/item';
import type { ItemState } from './review-types';
import { StateBadge } from './state-badge';
import { loadState, onStatesChanged } from './state-loader';

type CellProps = { type: string; documentId: string; locale: string; updatedAt: string };

const StateCell = ({ type, documentId, locale, updatedAt }: CellProps) => {
  const { formatMessage } = useIntl();
  const [state, setState] = useState<ItemState | 'loading' | 'unknown'>('loading');
  useEffect(() => {
    let gone = false;
    const load = () => {
      loadState(type, locale, documentId)
        .then((found) => !gone && setState(found ?? 'draft'))
        .catch(() => !gone && setState('unknown'));
    };
    load();
    const stop = onStatesChanged(load);
    return () => {
      gone = true;
      stop();
    };
  }, [type, locale, documentId, updatedAt]);
  if (state === 'loading') return <Typography textColor="neutral500">…</Typography>;
  if (state === 'unknown') {
    return (
      <Typography textColor="danger600">{formatMessage({ id: 'review.state.unknown' })}</Typography>
    );
  }
  return <StateBadge state={state} />;
};

type Row = { documentId: string; locale?: string | null; updatedAt?: string };
type ListView = { displayedHeaders: object[]; layout: { settings?: object; options?: object } };

const isReviewedList = (): string | undefined => {
  const model = /\/collection-types\/([^/?]+)/.exec(window.location.pathname)?.[1];
  return model && toItemType(decodeURIComponent(model));
};

/** Handler of the list view's hook: one more column, for the four content types only. */
export const addStateColumn = (view: ListView): ListView => {
  const type = isReviewedList();
  if (!type) return view;
  const column = {
    name: 'reviewState',
    attribute: { type: 'custom' },
    label: { id: 'review.column', defaultMessage: '状态' },
    searchable: false,
    sortable: false,
    cellFormatter: (row: Row) => (
      <StateCell
        type={type}
        documentId={row.documentId}
        locale={row.locale ?? 'zh-Hans'}
        updatedAt={row.updatedAt ?? ''}
      />
    ),
  };
  // Right after the title: further right a laptop's screen ends.
  const [title, ...others] = view.displayedHeaders;
  return { ...view, displayedHeaders: title ? [title, column, ...others] : [column] };
};
