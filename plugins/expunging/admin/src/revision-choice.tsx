import {
  Box,
  Checkbox,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { Instant } from '../../../../src/admin/unbroken';
import type { Revision } from './expunging-api';

type Props = { revisions: Revision[]; chosen: string[]; onChange: (chosen: string[]) => void };

const isOpen = ({ isExpunged, isAsked }: Revision) => !isExpunged && !isAsked;

const Facts = ({ one }: { one: Revision }) => {
  const { formatMessage } = useIntl();
  const states = [
    one.isExpunged && 'expunged',
    one.isAsked && 'asked',
    one.isPublic && 'public',
    one.isInReview && 'in-review',
  ].filter((state) => state !== false);
  const said = [
    ...states.map((state) => formatMessage({ id: `expunging.revision.${state}` })),
    ...(one.caseIds.length > 0
      ? [formatMessage({ id: 'expunging.revision.case' }, { ids: one.caseIds.join('、') })]
      : []),
    ...one.files.map(({ name }) => name),
  ];
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
      <Instant iso={one.storedAt} />
      {said.map((text) => ` · ${text}`)}
    </Typography>
  );
};

const Row = ({ one, chosen, onChange }: { one: Revision } & Omit<Props, 'revisions'>) => {
  const { formatMessage } = useIntl();
  const { fingerprint } = one;
  const isChosen = chosen.includes(fingerprint);
  const toggle = () =>
    onChange(isChosen ? chosen.filter((name) => name !== fingerprint) : [...chosen, fingerprint]);
  const title = one.title || formatMessage({ id: 'expunging.untitled' });
  return (
    <Box tag="li" paddingTop={2} paddingBottom={2}>
      <Checkbox
        checked={isChosen}
        disabled={!isOpen(one)}
        onCheckedChange={toggle}
        data-testid={`revision-${fingerprint.slice(0, 8)}`}
      >
        {one.isExpunged ? formatMessage({ id: 'expunging.revision.expunged' }) : title}
      </Checkbox>
      <Box paddingLeft={7}>
        <Facts one={one} />
      </Box>
    </Box>
  );
};

const ByFile = ({ revisions, onChange }: Omit<Props, 'chosen'>) => {
  const { formatMessage } = useIntl();
  const files = new Map(
    revisions
      .filter(isOpen)
      .flatMap(({ files: held }) => held.map((one) => [one.sha256, one.name])),
  );
  if (files.size === 0) return null;
  const holding = (sha256: string) =>
    revisions.filter((one) => isOpen(one) && one.files.some((file) => file.sha256 === sha256));
  return (
    <Field.Root name="file">
      <Field.Label>{formatMessage({ id: 'expunging.form.file' })}</Field.Label>
      <SingleSelect
        placeholder={formatMessage({ id: 'expunging.form.file.none' })}
        onChange={(sha256) =>
          onChange(holding(String(sha256)).map(({ fingerprint }) => fingerprint))
        }
      >
        {[...files].map(([sha256, name]) => (
          <SingleSelectOption key={sha256} value={sha256}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

/** Which revisions: each by itself, all of them, or those that hold a file. */
export const RevisionChoice = ({ revisions, chosen, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const open = revisions.filter(isOpen);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <ByFile revisions={revisions} onChange={onChange} />
      <Box>
        <Flex justifyContent="space-between" alignItems="baseline">
          <Typography variant="pi" fontWeight="bold" id="expunging-revisions">
            {formatMessage({ id: 'expunging.form.revisions' })}
          </Typography>
          <Checkbox
            checked={open.length > 0 && chosen.length === open.length}
            disabled={open.length === 0}
            onCheckedChange={(all) =>
              onChange(all === true ? open.map(({ fingerprint }) => fingerprint) : [])
            }
          >
            {formatMessage({ id: 'expunging.form.all' })}
          </Checkbox>
        </Flex>
        <Box
          tag="ul"
          aria-labelledby="expunging-revisions"
          tabIndex={0}
          style={{ maxHeight: '24rem', overflowY: 'auto' }}
        >
          {revisions.map((one) => (
            <Row key={one.fingerprint} {...{ one, chosen, onChange }} />
          ))}
        </Box>
      </Box>
    </Flex>
  );
};
