import { Field, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { DayField } from '../../../../src/admin/day-field';
import { FormDialog } from '../../../../src/admin/form-dialog';
import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import {
  type ItemArg,
  type SetLookAgain,
  useSetLookAgainMutation,
  useSettleLookAgainMutation,
} from './look-again-api';

export type DialogKind = 'set' | 'move' | 'settle';

type Props = {
  kind: DialogKind;
  item: ItemArg;
  set: SetLookAgain | null;
  onClose: () => void;
};

const useSave = ({ kind, item, onClose }: Omit<Props, 'set'>) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [set, setting] = useSetLookAgainMutation();
  const [settle, settling] = useSettleLookAgainMutation();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const save = async (form: { dueOn: string; note: string }) => {
    const answer =
      kind === 'settle' ? await settle({ item, note: form.note }) : await set({ item, ...form });
    const found = toProblems(answer, formatMessage({ id: 'look-again.failed' }));
    setProblems(
      Object.fromEntries(Object.entries(found).map(([name, text]) => [name, said(text)])),
    );
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: formatMessage({ id: 'look-again.saved' }) });
    onClose();
  };
  const isLoading = setting.isLoading || settling.isLoading;
  return { save, problems, forget: () => setProblems({}), isLoading };
};

/** A day with what to look at then; or what was found, now. */
export const LookAgainDialog = ({ kind, item, set, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const { save, problems, forget, isLoading } = useSave({ kind, item, onClose });
  const [form, setForm] = useState({
    dueOn: (kind === 'move' && set?.dueOn) || '',
    note: kind === 'move' ? (set?.note ?? '') : '',
  });
  const change = (part: Partial<typeof form>) => {
    setForm((before) => ({ ...before, ...part }));
    forget();
  };
  const text = kind === 'settle' ? 'look-again.settle' : 'look-again.set';
  return (
    <FormDialog
      title={formatMessage({ id: `look-again.${kind}` })}
      problem={problems['']}
      cancel={formatMessage({ id: 'look-again.cancel' })}
      save={formatMessage({ id: 'look-again.save' })}
      testId="look-again-save"
      isLoading={isLoading}
      onSave={() => void save(form)}
      onClose={onClose}
    >
      <Typography textColor="neutral600">{formatMessage({ id: `${text}.text` })}</Typography>
      {kind !== 'settle' && (
        <DayField
          name="dueOn"
          label={formatMessage({ id: 'look-again.form.dueOn' })}
          day={form.dueOn}
          problem={problems.dueOn}
          onChange={(dueOn) => change({ dueOn })}
        />
      )}
      <Field.Root name="note" required error={problems.note}>
        <Field.Label>
          {formatMessage({
            id: kind === 'settle' ? 'look-again.form.found' : 'look-again.form.note',
          })}
        </Field.Label>
        <Textarea
          value={form.note}
          maxLength={500}
          onChange={(event) => change({ note: event.target.value })}
        />
        <Field.Error />
      </Field.Root>
    </FormDialog>
  );
};
