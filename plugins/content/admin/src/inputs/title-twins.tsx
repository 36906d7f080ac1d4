import { Box, Link, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

import { usePlace } from '../use-place';

type Twin = { documentId: string; title: string };
const WAIT_MS = 400;

/** Says which other items have this title already; hinders nobody. */
export const TitleTwins = ({ title }: { title: string }) => {
  const { formatMessage } = useIntl();
  const { get } = useFetchClient();
  const { model, type, documentId, locale } = usePlace();
  const [twins, setTwins] = useState<Twin[]>([]);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const params = { title, locale, except: documentId };
      const { data } = await get<{ results: Twin[] }>(`/content/titles/${type}`, { params });
      if (!gone) setTwins(data.results);
    };
    const timer = setTimeout(() => {
      if (!type || title.trim() === '') setTwins([]);
      // Without an answer there is nothing to warn of.
      else ask().catch(() => !gone && setTwins([]));
    }, WAIT_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [get, type, documentId, locale, title]);
  if (twins.length === 0) return null;
  return (
    <Box background="warning100" padding={2} hasRadius role="status" data-testid="title-twins">
      <Typography variant="pi" textColor="warning700">
        {formatMessage({ id: 'content.title.twins' }, { count: twins.length })}
      </Typography>{' '}
      {twins.map(({ documentId: id, title: other }, index) => (
        <Link
          key={id}
          tag={RouterLink}
          to={`/content-manager/collection-types/${model}/${id}?plugins[i18n][locale]=${locale}`}
          target="_blank"
        >
          {other}
          {twins.length > 1 && `（${index + 1}）`}
        </Link>
      ))}
    </Box>
  );
};
