import { Box, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

import { SaidError } from '../../../../../src/admin/said-error';
import { type CaseDiff as Answer, type DiffArg, useCaseDiffQuery } from '../reviewing-api';
import { ChooseBase } from './choose-base';
import { DiffBody } from './diff-body';
import { DiffFacts } from './diff-facts';
import { FileTexts } from './file-texts';
import { Marked } from './marks';

type Props = {
  model: string;
  chosen: DiffArg;
  onChoose: (chosen: { against?: string; of?: string }) => void;
};

const Legend = () => {
  const { formatMessage } = useIntl();
  return (
    <Typography variant="pi" textColor="neutral700" aria-hidden>
      <Marked mark="added">{formatMessage({ id: 'review.diff.legend.added' })}</Marked>{' '}
      <Marked mark="removed">{formatMessage({ id: 'review.diff.legend.removed' })}</Marked>
    </Typography>
  );
};

const Differences = ({ data, model }: { data: Answer; model: string }) => {
  const { formatMessage } = useIntl();
  const { diff, addresses, names } = data;
  if (!diff || !addresses)
    return <Typography>{formatMessage({ id: 'review.case.expunged' })}</Typography>;
  const { fields, files, body, coarse, cut } = diff;
  const nothing = fields.length + files.length === 0 && body === null;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {nothing ? (
        <Typography>{formatMessage({ id: 'review.diff.nothing' })}</Typography>
      ) : (
        <Legend />
      )}
      {(coarse || cut) && (
        <Typography textColor="warning700" role="status">
          {formatMessage({ id: cut ? 'review.diff.cut' : 'review.diff.coarse' })}
        </Typography>
      )}
      <DiffFacts model={model} fields={fields} files={files} names={names} />
      <FileTexts texts={data.fileTexts} />
      {body && <DiffBody body={body} addresses={addresses} />}
      {!body && !nothing && (
        <Typography textColor="neutral600">
          {formatMessage({ id: 'review.diff.body.same' })}
        </Typography>
      )}
    </Flex>
  );
};

/** 对比: what this case's text says otherwise than an older one of the same item. */
export const CaseDiff = ({ model, chosen, onChoose }: Props) => {
  const { data, isFetching, error } = useCaseDiffQuery(chosen, {
    refetchOnMountOrArgChange: true,
  });
  if (error) return <SaidError error={error} />;
  if (!data || (isFetching && data.caseId !== Number(chosen.caseId))) return <Page.Loading />;
  return (
    <Box
      background="neutral0"
      padding={5}
      hasRadius
      shadow="tableShadow"
      data-testid="review-diff"
      style={isFetching ? { opacity: 0.6 } : undefined}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <ChooseBase data={data} onChoose={onChoose} />
        <Differences data={data} model={model} />
      </Flex>
    </Box>
  );
};
