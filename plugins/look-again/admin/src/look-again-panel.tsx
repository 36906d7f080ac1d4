import type { PanelComponentProps } from '@strapi/content-manager/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { whoWhen } from '../../../../src/admin/unbroken';
import { toItemType } from '../../../../src/contracts/item';
import {
  type ItemArg,
  type ItemLookAgain,
  type SetLookAgain,
  useItemLookAgainQuery,
} from './look-again-api';
import { type DialogKind, LookAgainDialog } from './look-again-dialog';
import { useDayText } from './use-day-text';

const Standing = ({ set, today }: { set: SetLookAgain; today: string }) => {
  const { formatMessage } = useIntl();
  const toText = useDayText();
  const { dueOn, note, setByName, setAt } = set;
  const isDue = dueOn !== null && dueOn <= today;
  const day = dueOn === null ? '' : toText(dueOn);
  const state = isDue ? 'look-again.due' : 'look-again.on';
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} data-testid="look-again-standing">
      <Typography fontWeight="bold" textColor={isDue ? 'danger600' : 'neutral800'}>
        {formatMessage({ id: dueOn === null ? 'look-again.looked' : state }, { day })}
      </Typography>
      <Typography style={{ overflowWrap: 'anywhere' }}>{note}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: 'look-again.by' }, whoWhen(setByName, setAt))}
      </Typography>
    </Flex>
  );
};

const Body = ({ item, known }: { item: ItemArg; known: ItemLookAgain }) => {
  const { formatMessage } = useIntl();
  const [open, setOpen] = useState<DialogKind | null>(null);
  const { set, maySet, today } = known;
  const kinds: DialogKind[] = set?.dueOn ? ['settle', 'move'] : ['set'];
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-testid="look-again">
      {set && <Standing set={set} today={today} />}
      {maySet &&
        kinds.map((kind) => (
          <Button key={kind} fullWidth variant="tertiary" onClick={() => setOpen(kind)}>
            {formatMessage({ id: `look-again.${kind}` })}
          </Button>
        ))}
      {open && <LookAgainDialog {...{ item, set }} kind={open} onClose={() => setOpen(null)} />}
    </Flex>
  );
};

/** Beside the editor of what is public: when somebody looks at it again. */
export const LookAgainPanel = ({ model, documentId = '', document }: PanelComponentProps) => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale ?? String(document?.locale ?? 'zh-Hans');
  const type = toItemType(model) ?? '';
  const item = { type, documentId, locale };
  const { data } = useItemLookAgainQuery(item, {
    refetchOnMountOrArgChange: true,
    skip: type === '' || document?.documentId === undefined,
  });
  if (!data?.isPublic || (!data.maySet && !data.set)) return null;
  return {
    title: formatMessage({ id: 'look-again.title' }),
    content: <Body key={`${documentId} ${locale}`} item={item} known={data} />,
  };
};
