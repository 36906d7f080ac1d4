import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';

import { AssignmentTable } from '../workflows/assignment-table';
import { useWords } from '../workflows/use-words';
import { useWorkflowsQuery, type Workflows } from '../workflows/workflow-api';
import { WorkflowForm } from '../workflows/workflow-form';
import { WorkflowList } from '../workflows/workflow-list';

/** In the address, so that the browser's own way back leads to the list. */
const OPEN = 'workflow';
const NEW = 'new';

const Overview = ({ known, onOpen }: { known: Workflows; onOpen: (id: string) => void }) => {
  const say = useWords();
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header
        title={say('title')}
        subtitle={say('subtitle')}
        primaryAction={
          <Button startIcon={<Plus />} onClick={() => onOpen(NEW)} data-testid="workflow-new">
            {say('new')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={7}>
          <WorkflowList workflows={known.workflows} onOpen={onOpen} />
          <AssignmentTable key={known.assignments.version} known={known} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

const WorkflowsPage = () => {
  const { data, isLoading } = useWorkflowsQuery(undefined, { refetchOnMountOrArgChange: true });
  const [search, setSearch] = useSearchParams();
  if (isLoading) return <Page.Loading />;
  if (!data) return <Page.Error />;
  const open = search.get(OPEN);
  const workflow = data.workflows.find(({ workflowId }) => workflowId === open) ?? null;
  if (open === NEW || workflow) {
    return (
      <WorkflowForm key={open} workflow={workflow} known={data} onClose={() => setSearch({})} />
    );
  }
  return <Overview known={data} onOpen={(id) => setSearch({ [OPEN]: id })} />;
};

// Strapi loads a page by its default export.
export default function App() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::review.workflows', subject: null }]}>
      <WorkflowsPage />
    </Page.Protect>
  );
}
