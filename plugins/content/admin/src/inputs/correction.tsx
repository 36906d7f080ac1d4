import { Box, Flex, Radio, Textarea, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { forwardRef, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';

import { NOTE_LIMIT } from '../../../../../src/contracts/correction';
import type { InputProps } from '../input-props';
import { usePlace } from '../use-place';
import { Field } from './field';

type Answer = { corrects: number; told: boolean; note: string | null };

/** The publication that the next revision would correct; null: none, or not known yet. */
const useCorrects = (): number | null => {
  const { get } = useFetchClient();
  const { type, documentId, locale } = usePlace();
  const [corrects, setCorrects] = useState<number | null>(null);
  useEffect(() => {
    if (!type || documentId === '') return undefined;
    let gone = false;
    const params = { locale };
    get<{ corrects: number | null }>(`/content/corrections/${type}/${documentId}`, { params })
      .then(({ data }) => !gone && setCorrects(data.corrects))
      // Nothing is asked then; the panel beside the form still says what a submission lacks.
      .catch(() => !gone && setCorrects(null));
    return () => {
      gone = true;
    };
  }, [get, type, documentId, locale]);
  return corrects;
};

const Note = ({ value, disabled, onNote }: NoteProps) => {
  const { formatMessage } = useIntl();
  const used = [...value].length;
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Textarea
        data-testid="correction-note"
        aria-label={formatMessage({ id: 'content.correction.note' })}
        placeholder={formatMessage({ id: 'content.correction.note' })}
        disabled={disabled}
        value={value}
        onChange={({ target }: { target: { value: string } }) => onNote(target.value)}
      />
      <Typography variant="pi" textColor={used > NOTE_LIMIT ? 'danger600' : 'neutral600'}>
        {used}/{NOTE_LIMIT}
      </Typography>
    </Flex>
  );
};
type NoteProps = { value: string; disabled?: boolean; onNote: (note: string) => void };

/** Whether readers are told of a correction. Asked of what is public, and of each correction anew. */
export const Correction = forwardRef<HTMLDivElement, InputProps<Partial<Answer>>>((props, ref) => {
  const { formatMessage } = useIntl();
  const corrects = useCorrects();
  const { name, value, disabled, onChange } = props;
  if (corrects === null) return null;
  const isAnswered = value?.corrects === corrects;
  const told = isAnswered ? value.told : undefined;
  const note = (isAnswered && value.note) || '';
  const answer = (given: Omit<Answer, 'corrects'>) => onChange(name, { corrects, ...given });
  return (
    <Field {...props} hint={formatMessage({ id: 'content.correction.hint' })}>
      <Box ref={ref} data-testid="correction">
        <Radio.Group
          name={name}
          aria-label={formatMessage({ id: 'content.correction.asked' })}
          disabled={disabled}
          value={told === undefined ? '' : String(told)}
          onValueChange={(chosen: string) => answer({ told: chosen === 'true', note })}
        >
          <Flex direction="column" alignItems="stretch" gap={2} paddingTop={1} paddingBottom={1}>
            <Radio.Item value="true" data-testid="correction-told">
              {formatMessage({ id: 'content.correction.told' })}
            </Radio.Item>
            <Radio.Item value="false" data-testid="correction-not-told">
              {formatMessage({ id: 'content.correction.not-told' })}
            </Radio.Item>
          </Flex>
        </Radio.Group>
      </Box>
      {told === true && (
        <Note
          value={note}
          disabled={disabled}
          onNote={(text) => answer({ told: true, note: text || null })}
        />
      )}
    </Field>
  );
});
Correction.displayName = 'Correction';
