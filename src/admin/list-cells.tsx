// Cells of the content manager's lists in words and in Beijing's time: Strapi shows stored values and the machine's own zone.
import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { toInputValue } from './beijing-time';
import { Unbroken } from './unbroken';

type Attribute = { type?: string; options?: { choices?: string } };
type Header = { name: string; attribute: Attribute; cellFormatter?: unknown };
type Row = Record<string, unknown>;
type ListView = { displayedHeaders: Header[]; layout: object };

const Text = ({ children }: { children: string }) => (
  <Typography textColor="neutral800">
    <Unbroken>{children}</Unbroken>
  </Typography>
);

/** '2026-11-25 14:03', in two lines where the column is narrow. */
const Moment = ({ value }: { value: string }) => {
  const [day = '', time = ''] = toInputValue(new Date(value)).split('T');
  return (
    <Typography textColor="neutral800">
      <Unbroken>{day}</Unbroken> <Unbroken>{time}</Unbroken>
    </Typography>
  );
};

const Choice = ({ list, value }: { list: string; value: string }) => {
  const { formatMessage } = useIntl();
  return <Text>{formatMessage({ id: `content.${list}.${value}`, defaultMessage: value })}</Text>;
};

const Cell = ({ attribute, value }: { attribute: Attribute; value: unknown }) => {
  if (typeof value !== 'string' || value === '') return <Text>—</Text>;
  if (attribute.type === 'datetime') return <Moment value={value} />;
  const list = attribute.options?.choices;
  return list === undefined ? <Text>{value}</Text> : <Choice list={list} value={value} />;
};

const isFormatted = ({ attribute }: Header) =>
  attribute.type === 'datetime' ||
  attribute.type === 'date' ||
  attribute.options?.choices !== undefined;

/** Handler of the list view's hook. */
export const formatListCells = (view: ListView): ListView => ({
  ...view,
  displayedHeaders: view.displayedHeaders.map((header) =>
    isFormatted(header) && header.cellFormatter === undefined
      ? {
          ...header,
          cellFormatter: (row: Row) => (
            <Cell attribute={header.attribute} value={row[header.name]} />
          ),
        }
      : header,
  ),
});
