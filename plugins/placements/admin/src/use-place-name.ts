import { useIntl } from 'react-intl';

import { columnOfPlace } from '../../../../src/contracts/placement';
import type { PlaceColumn } from './placements-api';

/** What a place is called, in the person's language. */
export const usePlaceName = (columns: readonly PlaceColumn[]) => {
  const { formatMessage, locale } = useIntl();
  return (place: string): string => {
    const columnId = columnOfPlace(place);
    if (columnId === null) return formatMessage({ id: `placements.place.${place}` });
    const found = columns.find(({ id }) => id === columnId);
    const name = (locale === 'zh-Hans' ? found?.nameZh : found?.nameEn || found?.nameZh) ?? '—';
    return formatMessage({ id: 'placements.place.column' }, { column: name });
  };
};
