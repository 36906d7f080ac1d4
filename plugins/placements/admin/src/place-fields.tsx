import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { LOCALES } from '../../../../src/contracts/item';
import { CAROUSEL, HOME, toColumnPlace } from '../../../../src/contracts/placement';
import type { PlaceColumn, Where } from './placements-api';
import { usePlaceName } from './use-place-name';

type Props = {
  where: Where;
  columns: readonly PlaceColumn[];
  isDisabled: boolean;
  onChange: (where: Where) => void;
};

/** Columns as the portal orders them, those below one after it. */
const inTree = (columns: readonly PlaceColumn[], parentId: string | null = null): PlaceColumn[] =>
  columns
    .filter((column) => column.parentId === parentId)
    .sort((a, b) => a.order - b.order)
    .flatMap((column) => [column, ...inTree(columns, column.id)]);

/** Which place of which language. */
export const PlaceFields = ({ where, columns, isDisabled, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const nameOf = usePlaceName(columns);
  const places = [CAROUSEL, HOME, ...inTree(columns).map(({ id }) => toColumnPlace(id))];
  const hint = isDisabled ? formatMessage({ id: 'placements.unsaved' }) : undefined;
  return (
    <Flex gap={5} wrap="wrap" alignItems="flex-start">
      <Field.Root name="place" hint={hint} minWidth="22rem">
        <Field.Label>{formatMessage({ id: 'placements.place' })}</Field.Label>
        <SingleSelect
          value={where.place}
          disabled={isDisabled}
          onChange={(place) => onChange({ ...where, place: String(place) })}
        >
          {places.map((place) => (
            <SingleSelectOption key={place} value={place}>
              {nameOf(place)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
      </Field.Root>
      <Field.Root name="locale" minWidth="12rem">
        <Field.Label>{formatMessage({ id: 'placements.language' })}</Field.Label>
        <SingleSelect
          value={where.locale}
          disabled={isDisabled}
          onChange={(locale) => onChange({ ...where, locale: String(locale) })}
        >
          {LOCALES.map((locale) => (
            <SingleSelectOption key={locale} value={locale}>
              {formatMessage({ id: `placements.language.${locale}` })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
};
