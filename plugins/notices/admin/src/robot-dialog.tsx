import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { FormDialog } from '../../../../src/admin/form-dialog';
import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import type { RobotForm } from '../../server/core/robot';
import { TOLD_KINDS } from '../../server/core/robot-kinds';
import { RobotFields } from './robot-fields';
import { type Robot, useSaveRobotMutation } from './robots-api';

const toForm = (robot: Robot | null): RobotForm => ({
  kind: robot?.kind ?? 'wecom',
  name: robot?.name ?? '',
  ...{ url: '', secret: '' },
  kinds: robot?.kinds ?? [...TOLD_KINDS],
  on: robot?.on ?? true,
});

/** null: a new one. */
type Props = { robot: Robot | null; onClose: () => void };

const useSave = ({ robot, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [save, { isLoading }] = useSaveRobotMutation();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const run = async (form: RobotForm) => {
    const seen = robot && { robotId: robot.robotId, since: robot.entryId };
    const answer = await save({ form, seen });
    const found = toProblems(answer, formatMessage({ id: 'notices.robots.failed' }));
    setProblems(
      Object.fromEntries(Object.entries(found).map(([name, text]) => [name, said(text)])),
    );
    if (!('data' in answer)) return;
    toggleNotification({ type: 'success', message: formatMessage({ id: 'notices.robots.saved' }) });
    onClose();
  };
  return { run, problems, forget: () => setProblems({}), isLoading };
};

export const RobotDialog = (props: Props) => {
  const { robot, onClose } = props;
  const { formatMessage } = useIntl();
  const [form, setForm] = useState(toForm(robot));
  const { run, problems, forget, isLoading } = useSave(props);
  const title = robot ? 'notices.robots.change.title' : 'notices.robots.add';
  return (
    <FormDialog
      title={formatMessage({ id: title })}
      problem={problems['']}
      cancel={formatMessage({ id: 'notices.robots.cancel' })}
      save={formatMessage({ id: 'notices.robots.save' })}
      testId="robot-save"
      isLoading={isLoading}
      onSave={() => void run(form)}
      onClose={onClose}
    >
      <RobotFields
        form={form}
        robot={robot}
        problems={problems}
        onChange={(part) => {
          setForm((before) => ({ ...before, ...part }));
          forget();
        }}
      />
    </FormDialog>
  );
};
