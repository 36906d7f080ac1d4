import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus, Trash } from '@strapi/icons';

import type { FieldProblem } from '../review-types';
import { StageFields, type StageProps } from './stage-fields';
import { useNameOf, useWords } from './use-words';
import type { StageDraft } from './workflow-api';

const NEW_STAGE: StageDraft = {
  key: null,
  nameZh: '',
  nameEn: '',
  roles: [],
  scope: 'all',
  departments: [],
  count: 1,
  limitDays: null,
  skipRoles: [],
  commentOnly: false,
};

type Props = {
  stages: readonly StageDraft[];
  known: StageProps['known'];
  problems: readonly FieldProblem[];
  onChange: (stages: StageDraft[]) => void;
};

const swap = (stages: readonly StageDraft[], at: number): StageDraft[] => {
  const moved = stages[at];
  return moved ? stages.toSpliced(at, 1).toSpliced(at + 1, 0, moved) : [...stages];
};

const StageTools = ({
  at,
  stages,
  onChange,
}: { at: number } & Pick<Props, 'stages' | 'onChange'>) => {
  const say = useWords();
  const nameOf = useNameOf();
  const stage = stages[at];
  const name = (stage && nameOf(stage)) || say('stage.number', { number: at + 1 });
  return (
    <Flex gap={1}>
      <IconButton
        variant="ghost"
        disabled={at === 0}
        label={say('stage.up', { name })}
        onClick={() => onChange(swap(stages, at - 1))}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        variant="ghost"
        disabled={at === stages.length - 1}
        label={say('stage.down', { name })}
        onClick={() => onChange(swap(stages, at))}
      >
        <ArrowDown />
      </IconButton>
      <IconButton
        variant="ghost"
        label={say('stage.remove', { name })}
        onClick={() => onChange(stages.toSpliced(at, 1))}
      >
        <Trash />
      </IconButton>
    </Flex>
  );
};

/** The stages in their order: what each asks, and moving, adding and removing them. */
export const StageList = ({ stages, known, problems, onChange }: Props) => {
  const say = useWords();
  const nameOf = useNameOf();
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
      {stages.map((stage, at) => (
        <Box
          // Stages have no name of their own until they are saved, and a moved one takes its fields along.
          key={at}
          tag="li"
          background="neutral0"
          padding={5}
          hasRadius
          shadow="tableShadow"
          data-testid="workflow-stage"
        >
          <Flex justifyContent="space-between" paddingBottom={4}>
            <Typography tag="h3" variant="delta">
              {say('stage.number', { number: at + 1 })}
              {nameOf(stage) && ` · ${nameOf(stage)}`}
            </Typography>
            <StageTools at={at} stages={stages} onChange={onChange} />
          </Flex>
          <StageFields
            stage={stage}
            path={`stages.${at}.`}
            known={known}
            problems={problems}
            onChange={(next) => onChange(stages.with(at, next))}
          />
        </Box>
      ))}
      <Box tag="li">
        <Button
          variant="secondary"
          startIcon={<Plus />}
          onClick={() => onChange([...stages, NEW_STAGE])}
          data-testid="stage-add"
        >
          {say('stage.add')}
        </Button>
      </Box>
    </Flex>
  );
};
