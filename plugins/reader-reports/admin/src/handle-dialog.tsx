import {
  Box,
  Field,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { FormDialog } from '../../../../src/admin/form-dialog';
import { toProblems } from '../../../../src/admin/people/to-problems';
import { useSaid } from '../../../../src/admin/use-said';
import { type ListedReport, useHandleReportMutation } from './reports-api';

type Props = { report: ListedReport; onClose: () => void };

const useSave = ({ report, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const said = useSaid();
  const { toggleNotification } = useNotification();
  const [handle, { isLoading }] = useHandleReportMutation();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const save = async (form: { outcome: string; note: string }) => {
    const answer = await handle({ reportId: report.reportId, ...form });
    const found = toProblems(answer, formatMessage({ id: 'reader-reports.failed' }));
    setProblems(
      Object.fromEntries(Object.entries(found).map(([name, text]) => [name, said(text)])),
    );
    if ('error' in answer) return;
    toggleNotification({ type: 'success', message: formatMessage({ id: 'reader-reports.saved' }) });
    onClose();
  };
  return { save, problems, forget: () => setProblems({}), isLoading };
};

/** What came of a report: once, with words. */
export const HandleDialog = ({ report, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const { save, problems, forget, isLoading } = useSave({ report, onClose });
  const [form, setForm] = useState({ outcome: 'done', note: '' });
  const change = (part: Partial<typeof form>) => {
    setForm((before) => ({ ...before, ...part }));
    forget();
  };
  return (
    <FormDialog
      title={formatMessage({ id: 'reader-reports.title' })}
      problem={problems['']}
      cancel={formatMessage({ id: 'reader-reports.cancel' })}
      save={formatMessage({ id: 'reader-reports.save' })}
      testId="reader-report-save"
      isLoading={isLoading}
      onSave={() => void save(form)}
      onClose={onClose}
    >
      <Box background="neutral100" padding={4} hasRadius>
        <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {report.words}
        </Typography>
      </Box>
      <Typography textColor="neutral600">
        {formatMessage({ id: 'reader-reports.handle.text' })}
      </Typography>
      <Field.Root name="outcome" error={problems.outcome}>
        <Field.Label>{formatMessage({ id: 'reader-reports.outcome' })}</Field.Label>
        <SingleSelect
          value={form.outcome}
          onChange={(chosen) => change({ outcome: String(chosen) })}
        >
          {['done', 'declined'].map((one) => (
            <SingleSelectOption key={one} value={one}>
              {formatMessage({ id: `reader-reports.outcome.${one}` })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Error />
      </Field.Root>
      <Field.Root name="note" required error={problems.note}>
        <Field.Label>{formatMessage({ id: 'reader-reports.note' })}</Field.Label>
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
