// Fields and files that differ, each with its name in the form.
import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { useBrackets } from '../../../../../src/admin/use-brackets';
import type { FieldDiff, FileDiff } from '../../../../../src/contracts/revision-diff';
import { useFieldLabel } from '../missing-list';
import { useAccountNamesQuery } from '../review-api';
import type { CaseDiff } from '../reviewing-api';
import { nameChange, sayChange } from './change-words';
import { BeforeAfter, Marked, Pieces } from './marks';

type Names = CaseDiff['names'];

/** How a value of a field is called: a setting, a document, an account, or a word of a list. */
const useValueName = (names: Names) => {
  const { locale, messages, formatMessage } = useIntl();
  const { data: accounts = [] } = useAccountNamesQuery();
  return (value: string, field = ''): string => {
    const named = names[value];
    if (named) return (locale === 'zh-Hans' ? named.zh : named.en) || named.zh || value;
    const account = accounts.find(({ accountId }) => accountId === value);
    if (account) return locale === 'zh-Hans' ? account.nameZh : account.nameEn;
    const choice = `content.${field}.${value}`;
    return messages[choice] ? formatMessage({ id: choice }) : value;
  };
};

const Row = ({ name, children }: { name: ReactNode; children: ReactNode }) => {
  const { formatMessage } = useIntl();
  return (
    <Box tag="li" paddingTop={1} paddingBottom={1} style={{ overflowWrap: 'anywhere' }}>
      <Typography tag="span" fontWeight="bold">
        {name}
        {formatMessage({ id: 'review.colon' })}
      </Typography>
      <Typography tag="span">{children}</Typography>
    </Box>
  );
};

const Value = ({ field, names }: { field: FieldDiff; names: Names }) => {
  const { formatMessage } = useIntl();
  const nameOf = useValueName(names);
  if (field.kind === 'text') return <Pieces pieces={field.pieces} />;
  if (field.kind === 'value') {
    const { before, after } = field;
    return (
      <BeforeAfter
        before={before && nameOf(before, field.path)}
        after={after && nameOf(after, field.path)}
      />
    );
  }
  return field.entries.map(({ mark, value }, at) => (
    <span key={`${mark} ${value}`}>
      {at > 0 && formatMessage({ id: 'review.comma' })}
      <Marked mark={mark}>{nameOf(value)}</Marked>
    </span>
  ));
};

const usePathName = (model: string, names: Names) => {
  const { formatMessage } = useIntl();
  const labelOf = useFieldLabel(model);
  const nameOf = useValueName(names);
  return (path: string): string => {
    const [field = '', account, part] = path.split('.');
    if (account === undefined) return labelOf(field) ?? field;
    const own = part === 'text' ? labelOf('body') : labelOf(part ?? '');
    return [labelOf(field), nameOf(account), own].join(formatMessage({ id: 'review.diff.within' }));
  };
};

const FileRow = ({ diff, name }: { diff: FileDiff; name: string }) => {
  const { formatMessage } = useIntl();
  const inBrackets = useBrackets();
  const { mark, file, changes } = diff;
  return (
    <Row name={name}>
      {mark === 'changed' ? file.name : <Marked mark={mark}>{file.name}</Marked>}
      {inBrackets(formatMessage({ id: `review.diff.file.${mark}` }))}
      {changes.map((change) => (
        <Box tag="span" key={change.name} style={{ display: 'block' }}>
          {nameChange(change, formatMessage)}
          {formatMessage({ id: 'review.colon' })}
          {change.name === 'content' || change.name === 'focalPoint' ? (
            formatMessage({ id: 'review.diff.otherwise' })
          ) : (
            <BeforeAfter {...sayChange(change, formatMessage)} />
          )}
        </Box>
      ))}
    </Row>
  );
};

type Props = {
  model: string;
  fields: readonly FieldDiff[];
  files: readonly FileDiff[];
  names: Names;
};

export const DiffFacts = ({ model, fields, files, names }: Props) => {
  const nameOf = usePathName(model, names);
  if (fields.length + files.length === 0) return null;
  return (
    <Box tag="ul" data-testid="review-diff-facts">
      {fields.map((field) => (
        <Row key={field.path} name={nameOf(field.path)}>
          <Value field={field} names={names} />
        </Row>
      ))}
      {files.map((file) => (
        <FileRow
          key={`${file.path} ${file.mark} ${file.file.fileId}`}
          diff={file}
          name={nameOf(file.path)}
        />
      ))}
    </Box>
  );
};
