import { Typography } from '@strapi/design-system';

import { Bar } from './bars/bar';
import type { Cleaned, Loss } from './paste/clean-paste';
import { ToolButton } from './tool-button';
import { type Say, useWords } from './words';

/** “表格 2、图片 3”, of what there is any of. */
export const listCounts = (say: Say, counts: Record<string, number>, prefix: string): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => say(`${prefix}.${what}`, { count }))
    .join(say('comma'));

/** “已粘贴：表格 2、图片 3；未能保留：…”; '' where there is nothing to tell. */
export const toNotice = (
  say: Say,
  { kept, lost }: { kept: Cleaned['kept']; lost: Partial<Record<Loss, number>> },
): string => {
  const had = listCounts(say, kept, 'kept');
  const gone = listCounts(say, lost, 'lost');
  if (had === '' && gone === '') return '';
  return [had && say('pasted', { what: had }), gone && say('not-kept', { what: gone })]
    .filter(Boolean)
    .join(say('semicolon'));
};

/** What a paste or an import did, until it is read. */
export const NoticeBar = ({ text, onClose }: { text: string; onClose: () => void }) => {
  const say = useWords();
  if (text === '') return null;
  return (
    <Bar label={say('notice')}>
      <Typography variant="pi" role="status" data-testid="editor-notice">
        {text}
      </Typography>
      <ToolButton label={say('close')} onClick={onClose}>
        {say('close')}
      </ToolButton>
    </Bar>
  );
};
