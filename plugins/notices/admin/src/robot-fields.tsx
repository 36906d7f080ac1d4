import {
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  TextInput,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { RobotForm } from '../../server/core/robot';
import { ROBOT_KINDS, TOLD_KINDS, type ToldKind } from '../../server/core/robot-kinds';
import type { Robot } from './robots-api';

type Props = {
  form: RobotForm;
  robot: Robot | null;
  problems: Record<string, string>;
  onChange: (part: Partial<RobotForm>) => void;
};

const Line = ({
  name,
  hint,
  required = false,
  form,
  problems,
  onChange,
}: Props & { name: 'name' | 'url' | 'secret'; hint: string; required?: boolean }) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name={`robot-${name}`} required={required} error={problems[name]} hint={hint}>
      <Field.Label>{formatMessage({ id: `notices.robots.form.${name}` })}</Field.Label>
      <TextInput
        value={form[name]}
        autoComplete="off"
        spellCheck={false}
        data-testid={`robot-${name}`}
        onChange={({ target }: { target: { value: string } }) => onChange({ [name]: target.value })}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
};

const KindField = ({ form, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const choose = (chosen: string | number) => {
    const kind = ROBOT_KINDS.find((one) => one === chosen);
    if (kind) onChange({ kind });
  };
  return (
    <Field.Root name="robot-kind" required>
      <Field.Label>{formatMessage({ id: 'notices.robots.form.kind' })}</Field.Label>
      <SingleSelect value={form.kind} onChange={choose}>
        {ROBOT_KINDS.map((kind) => (
          <SingleSelectOption key={kind} value={kind}>
            {formatMessage({ id: `notices.robot.${kind}` })}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

const ToldField = ({ form: { kinds }, problems, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const toggle = (kind: ToldKind, chosen: boolean) =>
    onChange({
      kinds: TOLD_KINDS.filter((one) => (one === kind ? chosen : kinds.includes(one))),
    });
  return (
    <Field.Root name="robot-kinds" required error={problems.kinds}>
      <Field.Label id="robot-kinds-label">
        {formatMessage({ id: 'notices.robots.form.kinds' })}
      </Field.Label>
      <Flex wrap="wrap" gap={4} role="group" aria-labelledby="robot-kinds-label">
        {TOLD_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            checked={kinds.includes(kind)}
            onCheckedChange={(chosen) => toggle(kind, chosen === true)}
          >
            {formatMessage({ id: `notices.told.${kind}` })}
          </Checkbox>
        ))}
      </Flex>
      <Field.Error />
    </Field.Root>
  );
};

/** What a robot is and says. Of a stored address nothing comes back but its end. */
export const RobotFields = (props: Props) => {
  const { form, robot, onChange } = props;
  const { formatMessage } = useIntl();
  const isKept = robot !== null && robot.readable && robot.kind === form.kind;
  return (
    <>
      <KindField {...props} />
      <Line
        {...props}
        name="name"
        required
        hint={formatMessage({ id: 'notices.robots.form.name.hint' })}
      />
      <Line
        {...props}
        name="url"
        required={!isKept}
        hint={formatMessage(
          { id: `notices.robots.form.url.${isKept ? 'kept' : 'hint'}` },
          { end: robot?.addressEnd },
        )}
      />
      {form.kind !== 'wecom' && (
        <Line
          {...props}
          name="secret"
          hint={formatMessage({ id: 'notices.robots.form.secret.hint' })}
        />
      )}
      <ToldField {...props} />
      <Checkbox checked={form.on} onCheckedChange={(chosen) => onChange({ on: chosen === true })}>
        {formatMessage({ id: 'notices.robots.form.on' })}
      </Checkbox>
    </>
  );
};
