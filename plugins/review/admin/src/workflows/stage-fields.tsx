import { Checkbox, Field, Grid, NumberInput, TextInput } from '@strapi/design-system';

import { useRoleName } from '../../../../../src/admin/people/role-name';
import { STAGE_SCOPES, type StageScope } from '../../../../../src/contracts/workflow-stage';
import type { FieldProblem } from '../review-types';
import { OneOf, SomeOf } from './choice';
import { problemOf } from './problem-of';
import { useNameOf, useWords } from './use-words';
import type { StageDraft, Workflows } from './workflow-api';

export type StageProps = {
  stage: StageDraft;
  /** 'stages.0.', as the server names its fields. */
  path: string;
  known: Pick<Workflows, 'roles' | 'departments'>;
  problems: readonly FieldProblem[];
  onChange: (stage: StageDraft) => void;
};

const Cell = ({ children, col = 6 }: { children: React.ReactNode; col?: number }) => (
  <Grid.Item col={col} s={12} xs={12} direction="column" alignItems="stretch">
    {children}
  </Grid.Item>
);

const Names = ({ stage, path, problems, onChange }: StageProps) => {
  const say = useWords();
  return (['nameZh', 'nameEn'] as const).map((name) => (
    <Cell key={name}>
      <Field.Root name={name} error={problemOf(problems, path + name)} required={name === 'nameZh'}>
        <Field.Label>{say(`stage.${name}`)}</Field.Label>
        <TextInput
          value={stage[name]}
          maxLength={40}
          data-testid={`stage-${name}`}
          onChange={({ target }: { target: { value: string } }) =>
            onChange({ ...stage, [name]: target.value })
          }
        />
        <Field.Error />
      </Field.Root>
    </Cell>
  ));
};

const WholeNumber = ({
  name,
  stage,
  path,
  problems,
  onChange,
}: StageProps & { name: 'count' | 'limitDays' | 'silenceDays' }) => {
  const say = useWords();
  const empty = name === 'count' ? 0 : null;
  return (
    <Field.Root
      name={name}
      error={problemOf(problems, path + name)}
      hint={say(`stage.${name}.hint`)}
      required={name === 'count'}
    >
      <Field.Label>{say(`stage.${name}`)}</Field.Label>
      <NumberInput
        value={stage[name] ?? undefined}
        data-testid={`stage-${name}`}
        onValueChange={(value) => onChange({ ...stage, [name]: value ?? empty })}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

const Who = (props: StageProps) => {
  const { stage, path, known, problems, onChange } = props;
  const say = useWords();
  const nameOf = useNameOf();
  const roleName = useRoleName();
  const roles = known.roles
    .filter(({ code, mayDecide }) => mayDecide || stage.roles.includes(code))
    .map((role) => ({ value: role.code, label: roleName(role) }));
  const departments = known.departments.map((one) => ({ value: one.id, label: nameOf(one) }));
  return (
    <>
      <Cell>
        <SomeOf
          label={say('stage.roles')}
          placeholder={say('stage.roles.none')}
          error={problemOf(problems, `${path}roles`)}
          options={roles}
          values={stage.roles}
          onChange={(chosen) => onChange({ ...stage, roles: chosen })}
        />
      </Cell>
      <Cell>
        <OneOf
          label={say('stage.scope')}
          options={STAGE_SCOPES.map((value) => ({ value, label: say(`scope.${value}`) }))}
          value={stage.scope}
          onChange={(scope) =>
            onChange({
              ...stage,
              scope: scope as StageScope,
              count: 1,
              departments: scope === 'named' ? stage.departments : [],
              silenceDays: null,
            })
          }
        />
      </Cell>
      <Cell>
        {stage.scope === 'named' ? (
          <SomeOf
            label={say('stage.departments')}
            hint={say('stage.departments.hint')}
            placeholder={say('stage.departments.none')}
            error={problemOf(problems, `${path}departments`)}
            options={departments}
            values={stage.departments}
            onChange={(chosen) => onChange({ ...stage, departments: chosen })}
          />
        ) : (
          <WholeNumber {...props} name="count" />
        )}
      </Cell>
      <Cell>
        <WholeNumber {...props} name="limitDays" />
      </Cell>
      {stage.scope === 'named' && (
        <Cell>
          <WholeNumber {...props} name="silenceDays" />
        </Cell>
      )}
      <Cell>
        <SomeOf
          label={say('stage.skipRoles')}
          hint={say('stage.skipRoles.hint')}
          placeholder={say('stage.skipRoles.none')}
          error={problemOf(problems, `${path}skipRoles`)}
          options={roles}
          values={stage.skipRoles}
          onChange={(chosen) => onChange({ ...stage, skipRoles: chosen })}
        />
      </Cell>
    </>
  );
};

/** What a stage is called, who does it and how. */
export const StageFields = (props: StageProps) => {
  const { stage, onChange } = props;
  const say = useWords();
  return (
    <Grid.Root gap={4}>
      <Names {...props} />
      <Who {...props} />
      <Cell>
        <Field.Root name="commentOnly" hint={say('stage.commentOnly.hint')}>
          <Checkbox
            checked={stage.commentOnly}
            onCheckedChange={(checked) => onChange({ ...stage, commentOnly: checked === true })}
          >
            {say('stage.commentOnly')}
          </Checkbox>
          <Field.Hint />
        </Field.Root>
      </Cell>
    </Grid.Root>
  );
};
