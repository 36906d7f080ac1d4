import { Badge, Box, Flex, IconButton, Td, Typography } from '@strapi/design-system';
import { Pencil, Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { ListTable } from '../../../../src/admin/list-table';
import { Unbroken } from '../../../../src/admin/unbroken';
import type { WordEntry } from '../../../../src/contracts/word-list';

const HEADS = ['wrong', 'right', 'severity', 'days', 'actions'].map(
  (name) => `checks.words.${name}`,
);

type Props = {
  words: readonly WordEntry[];
  onChange: (word: WordEntry) => void;
  onRemove: (word: WordEntry) => void;
};

export const WordTable = ({ words, onChange, onRemove }: Props) => {
  const { formatMessage } = useIntl();
  const say = (name: string) => formatMessage({ id: `checks.words.${name}` });
  const toDays = ({ fromOn, untilOn }: WordEntry) =>
    fromOn === null && untilOn === null
      ? say('always')
      : `${fromOn ?? ''} – ${untilOn ?? ''}`.trim();
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" style={{ overflowX: 'auto' }}>
      <ListTable heads={HEADS} rows={words} keyOf={({ wrong }) => wrong}>
        {(word) => (
          <>
            <Td>
              <Typography>{word.wrong}</Typography>
            </Td>
            <Td>
              <Typography>{word.right || '—'}</Typography>
            </Td>
            <Td>
              <Badge active={word.severity === 'block'}>{say(`severity.${word.severity}`)}</Badge>
            </Td>
            <Td>
              <Typography>
                <Unbroken>{toDays(word)}</Unbroken>
              </Typography>
            </Td>
            <Td>
              <Flex gap={2}>
                <IconButton
                  label={`${say('change')} ${word.wrong}`}
                  variant="ghost"
                  onClick={() => onChange(word)}
                >
                  <Pencil />
                </IconButton>
                <IconButton
                  label={`${say('remove')} ${word.wrong}`}
                  variant="ghost"
                  onClick={() => onRemove(word)}
                >
                  <Trash />
                </IconButton>
              </Flex>
            </Td>
          </>
        )}
      </ListTable>
    </Box>
  );
};
