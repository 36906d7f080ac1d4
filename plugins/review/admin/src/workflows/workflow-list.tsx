import { Box, Flex, IconButton, Td, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { formatInstant } from '../../../../../src/admin/beijing-time';
import { ListTable } from '../../../../../src/admin/list-table';
import { useNameOf, useWords, useWorkflowName } from './use-words';
import type { Workflow } from './workflow-api';

const HEADS = ['name', 'stages', 'saved', 'actions'].map((name) => `review.workflows.head.${name}`);

type Props = { workflows: Workflow[]; onOpen: (workflowId: string) => void };

const Saved = ({ version, madeByName, madeAt }: Workflow) => {
  const say = useWords();
  const { locale } = useIntl();
  const who = madeByName ?? say('shipped');
  return (
    <>
      <Typography tag="p">{say('version', { version })}</Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {madeByName === null ? who : `${who} ${formatInstant(madeAt, locale)}`}
      </Typography>
    </>
  );
};

/** Every workflow with its stages in their order. */
export const WorkflowList = ({ workflows, onOpen }: Props) => {
  const say = useWords();
  const nameOf = useNameOf();
  const workflowName = useWorkflowName();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" style={{ overflowX: 'auto' }}>
      <ListTable heads={HEADS} rows={workflows} keyOf={({ workflowId }) => workflowId}>
        {(workflow) => (
          <>
            <Td>
              <Typography fontWeight="semiBold">{workflowName(workflow)}</Typography>
            </Td>
            <Td style={{ whiteSpace: 'normal' }}>
              <Typography>{workflow.stages.map(nameOf).join(' → ')}</Typography>
            </Td>
            <Td>
              <Saved {...workflow} />
            </Td>
            <Td>
              <Flex>
                <IconButton
                  label={say('change', { name: workflowName(workflow) })}
                  variant="ghost"
                  onClick={() => onOpen(workflow.workflowId)}
                >
                  <Pencil />
                </IconButton>
              </Flex>
            </Td>
          </>
        )}
      </ListTable>
    </Box>
  );
};
