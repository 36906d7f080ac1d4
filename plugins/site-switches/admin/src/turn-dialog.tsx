import { Field, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { FormDialog } from '../../../../src/admin/form-dialog';
import type { SwitchKind } from '../../../../src/contracts/site-switch';
import { ItemField } from './item-field';
import type { ShownItem } from './switches-api';
import { useTurn } from './use-turn';

type Props = { kind: SwitchKind; isOn: boolean; onClose: () => void };

/** Turns a switch, with a reason; a strip that is to be on names an item. */
export const TurnDialog = ({ kind, isOn, onClose }: Props) => {
  const { formatMessage } = useIntl();
  const { run, problems, forget, isLoading } = useTurn();
  const [reason, setReason] = useState('');
  const [item, setItem] = useState<ShownItem | null>(null);
  const how = `${kind}.${isOn ? 'on' : 'off'}`;
  const save = async () => {
    const named = item && { type: item.type, documentId: item.documentId, locale: item.locale };
    if (await run({ kind, isOn, reason, ...(named && { item: named }) })) onClose();
  };
  return (
    <FormDialog
      title={formatMessage({ id: `site-switches.do.${how}` })}
      problem={problems['']}
      cancel={formatMessage({ id: 'site-switches.cancel' })}
      save={formatMessage({ id: `site-switches.do.${how}` })}
      testId="site-switches-save"
      isLoading={isLoading}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Typography textColor="neutral600">
        {formatMessage({ id: `site-switches.text.${how}` })}
      </Typography>
      {kind === 'strip' && isOn && (
        <ItemField
          chosen={item}
          problem={problems.item}
          onChoose={(next) => {
            setItem(next);
            forget();
          }}
        />
      )}
      <Field.Root name="reason" required error={problems.reason}>
        <Field.Label>{formatMessage({ id: 'site-switches.reason' })}</Field.Label>
        <TextInput
          value={reason}
          maxLength={200}
          onChange={({ target }) => {
            setReason(target.value);
            forget();
          }}
        />
        <Field.Error />
      </Field.Root>
    </FormDialog>
  );
};
