import { Box, Button, Typography } from '@strapi/design-system';
import { createElement, type CSSProperties, Fragment, type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

import type { DiffElement, DiffNode, PartChange } from '../../../../../src/contracts/revision-diff';
import type { CaseDiff } from '../reviewing-api';
import { Note, Sideways, Text } from './body-look';
import { nameChange, sayChange } from './change-words';
import { BeforeAfter, Marked } from './marks';
import { hasChange, toSections } from './to-sections';

/** Which the browser makes itself of our tree; anything else is shown as a plain box. */
const TAGS = new Set([
  ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'table', 'tbody', 'tr', 'th', 'td'],
  ...['figure', 'figcaption', 'strong', 'em', 'u', 's', 'sub', 'sup', 'span'],
]);
const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'blockquote', 'figure']);
const STYLES: Record<string, keyof CSSProperties> = {
  'text-align': 'textAlign',
  'text-indent': 'textIndent',
};

const toStyle = (style = ''): CSSProperties =>
  Object.fromEntries(
    style
      .split(';')
      .map((one) => one.split(':') as [string, string])
      .flatMap(([name, value]) => (STYLES[name] ? [[STYLES[name], value]] : [])),
  );

/** How words are set is named, not quoted: nothing of it was struck out. */
const isArrow = ({ name }: PartChange): boolean => name === 'setting' || name === 'tag';

const ChangeNote = ({ change }: { change: PartChange }) => {
  const { formatMessage } = useIntl();
  const said = sayChange(change, formatMessage);
  const isTold = said.before !== '' || said.after !== '';
  return (
    <Note>
      {nameChange(change, formatMessage)}
      {isTold && formatMessage({ id: 'review.colon' })}
      {isTold && (isArrow(change) ? `${said.before} → ${said.after}` : <BeforeAfter {...said} />)}
    </Note>
  );
};

type Show = { addresses: NonNullable<CaseDiff['addresses']>; fileId?: string };

const Picture = ({ node, addresses, fileId = '' }: Show & { node: DiffElement }) => {
  const { formatMessage } = useIntl();
  const older = addresses.before[fileId];
  const address = node.mark === 'removed' ? older : (addresses.after[fileId] ?? older);
  const alt = node.attributes.alt || formatMessage({ id: 'review.diff.picture' });
  if (!address) return <Marked mark={node.mark}>[{alt}]</Marked>;
  return (
    <>
      {node.mark !== 'same' && (
        <Marked mark={node.mark}>
          {formatMessage({ id: `review.diff.picture.${node.mark}` })}
        </Marked>
      )}
      <img src={address} alt={alt} data-mark={node.mark} />
    </>
  );
};

/** A footnote where it is called; its words follow it, because there is no foot here. */
const Footnote = ({ node }: { node: DiffElement }) => {
  const { formatMessage } = useIntl();
  const change = node.changes.find(({ name }) => name === 'data-footnote');
  const words = node.attributes['data-footnote'] ?? '';
  return (
    <Note>
      {formatMessage({ id: 'review.diff.change.data-footnote' })}
      {formatMessage({ id: 'review.colon' })}
      {change ? <BeforeAfter {...change} /> : <Marked mark={node.mark}>{words}</Marked>}
    </Note>
  );
};

const Node = ({ node, show }: { node: DiffNode; show: Show }): ReactNode => {
  if (!('tag' in node)) return <Marked mark={node.mark}>{node.text}</Marked>;
  const { tag, attributes, mark, changes, children } = node;
  if (tag === 'br') return <br />;
  if (tag === 'hr') return <hr />;
  if (tag === 'col' || tag === 'colgroup') return null;
  if (tag === 'span' && 'data-footnote' in attributes) return <Footnote node={node} />;
  const within = { ...show, fileId: attributes['data-file-id'] ?? show.fileId };
  const notes = changes.map((change) => <ChangeNote key={change.name} change={change} />);
  if (tag === 'img') {
    return (
      <>
        <Picture node={node} {...within} />
        {notes}
      </>
    );
  }
  const inner = [
    ...children.map((child, at) => <Node key={at} node={child} show={within} />),
    // Nothing may stand between the rows of a table.
    ...(['table', 'tbody', 'tr'].includes(tag) ? [] : notes),
  ];
  if (tag === 'a') return <u>{inner}</u>;
  if (!TAGS.has(tag)) return createElement('div', {}, inner);
  const { colspan, rowspan, style } = attributes;
  const element = createElement(
    tag,
    {
      style: toStyle(style),
      colSpan: colspan && Number(colspan),
      rowSpan: rowspan && Number(rowspan),
      'data-block': mark !== 'same' && BLOCKS.has(tag) ? mark : undefined,
    },
    ...inner,
  );
  if (tag !== 'table') return element;
  return (
    <Sideways tabIndex={0} role="group">
      {element}
    </Sideways>
  );
};

/** Blocks that stayed, folded between those beside a change. */
const Same = ({ nodes, show }: { nodes: readonly DiffNode[]; show: Show }) => {
  const { formatMessage } = useIntl();
  const [open, setOpen] = useState(false);
  if (open) return nodes.map((node, at) => <Node key={at} node={node} show={show} />);
  return (
    <Box paddingBottom={3}>
      <Button variant="tertiary" size="S" fullWidth onClick={() => setOpen(true)}>
        {formatMessage({ id: 'review.diff.same' }, { count: nodes.length })}
      </Button>
    </Box>
  );
};

type Props = { body: readonly DiffNode[]; addresses: NonNullable<CaseDiff['addresses']> };

/** The body with both revisions in it. */
export const DiffBody = ({ body, addresses }: Props) => {
  const { formatMessage } = useIntl();
  const show = { addresses };
  return (
    <Text data-testid="review-diff-body">
      {toSections(body).map(({ folded, nodes }, at) =>
        folded ? (
          <Same key={at} nodes={nodes} show={show} />
        ) : (
          <Fragment key={at}>
            {nodes.map((node, place) => (
              <Node key={place} node={node} show={show} />
            ))}
          </Fragment>
        ),
      )}
      {!body.some(hasChange) && (
        <Typography>{formatMessage({ id: 'review.diff.body.same' })}</Typography>
      )}
    </Text>
  );
};
