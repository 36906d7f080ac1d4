import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page, useNotification, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { FiguresChart } from '../figures-chart';
import { FiguresTable } from '../figures-table';
import { QueryForm } from '../query-form';
import { firstQuestion, type Question } from '../question';
import {
  downloadCsv,
  READ_BY,
  usePublicationFiguresQuery,
  useReadSumsQuery,
} from '../statistics-api';
import { toCrossTable } from '../to-cross-table';

const Figures = ({ question }: { question: Question }) => {
  const { formatMessage, locale } = useIntl();
  const { data, error, isFetching } = usePublicationFiguresQuery(question, {
    refetchOnMountOrArgChange: true,
  });
  const { from, to, by } = question;
  const reads = useReadSumsQuery(
    { from, to, by },
    { refetchOnMountOrArgChange: true, skip: !READ_BY.includes(by) },
  ).data?.sums;
  if (error) {
    const message = 'message' in error ? error.message : undefined;
    return (
      <Typography textColor="danger600" role="alert">
        {message ?? formatMessage({ id: 'statistics.failed' })}
      </Typography>
    );
  }
  if (isFetching || !data) return <Loader />;
  if (data.rows.length === 0) {
    return <Typography>{formatMessage({ id: 'statistics.empty' })}</Typography>;
  }
  const table = toCrossTable(data, {
    unnamed: formatMessage({ id: 'statistics.unnamed' }),
    numberHead: formatMessage({ id: 'statistics.number' }),
    chinese: locale === 'zh-Hans',
  });
  return (
    <>
      <FiguresChart table={table} />
      <FiguresTable
        table={table}
        reads={READ_BY.includes(by) ? reads : undefined}
        head={formatMessage({ id: `statistics.dimension.${question.by}` })}
      />
    </>
  );
};

/** 发布统计: how much was published, per channel and period. */
export const StatisticsPage = () => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [first] = useState(() => firstQuestion(new Date()));
  const [{ query }, setQuery] = useQueryParams<Question>(first);
  const question = { ...first, ...query };
  const download = () =>
    downloadCsv(question).catch(() =>
      toggleNotification({ type: 'danger', message: formatMessage({ id: 'statistics.failed' }) }),
    );
  return (
    <Page.Main>
      <Page.Title>{formatMessage({ id: 'statistics.title' })}</Page.Title>
      <Layouts.Header
        title={formatMessage({ id: 'statistics.title' })}
        subtitle={formatMessage({ id: 'statistics.subtitle' })}
        primaryAction={
          <Button startIcon={<Download />} variant="secondary" onClick={() => void download()}>
            {formatMessage({ id: 'statistics.csv' })}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <QueryForm
            question={question}
            onChange={(part) => setQuery({ ...question, ...part }, 'push', true)}
          />
          <Figures question={question} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
