import { Button } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import { usePlace } from '../use-place';

type Props = { disabled?: boolean; onName: (name: string) => void };

/** Fills in the unit's own name; not there where none is set. */
export const IssuingBodyButton = ({ disabled, onName }: Props) => {
  const { formatMessage } = useIntl();
  const { get } = useFetchClient();
  const { locale } = usePlace();
  const [name, setName] = useState('');
  useEffect(() => {
    let gone = false;
    get<Record<string, string>>('/content/issuing-body')
      .then(({ data }) => !gone && setName(data[locale] ?? ''))
      // Without an answer the name is typed.
      .catch(() => !gone && setName(''));
    return () => {
      gone = true;
    };
  }, [get, locale]);
  if (name === '') return null;
  return (
    <Button variant="secondary" size="S" disabled={disabled} onClick={() => onName(name)}>
      {formatMessage({ id: 'content.issuing-body.own' }, { name })}
    </Button>
  );
};
