// How what came and what went is told: by a line and a sign, so that nobody needs to see the colour, and in words for
// whoever hears the page.
import { VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Mark, TextPiece } from '../../../../../src/contracts/revision-diff';

const Ins = styled.ins`
  color: ${({ theme }) => theme.colors.success700};
  background: ${({ theme }) => theme.colors.success100};
  text-decoration: underline;
  text-decoration-thickness: 2px;
  text-underline-offset: 0.25em;
`;
const Del = styled.del`
  color: ${({ theme }) => theme.colors.danger700};
  background: ${({ theme }) => theme.colors.danger100};
  text-decoration: line-through;
  text-decoration-thickness: 1.5px;
`;

/** Words that came or went. */
export const Marked = ({ mark, children }: { mark: Mark; children: ReactNode }) => {
  const { formatMessage } = useIntl();
  if (mark === 'same') return children;
  const Sign = mark === 'added' ? Ins : Del;
  return (
    <Sign>
      <VisuallyHidden data-note="">
        {formatMessage({ id: `review.diff.says.${mark}` })}
      </VisuallyHidden>
      {children}
      <VisuallyHidden data-note="">{formatMessage({ id: 'review.diff.says.end' })}</VisuallyHidden>
    </Sign>
  );
};

export const Pieces = ({ pieces }: { pieces: readonly TextPiece[] }) =>
  pieces.map(({ mark, text }, at) => (
    <Marked key={at} mark={mark}>
      {text}
    </Marked>
  ));

/** What stood there, and what stands there now. */
export const BeforeAfter = ({ before, after }: { before: ReactNode; after: ReactNode }) => (
  <>
    {before && <Marked mark="removed">{before}</Marked>}
    {before && after && ' '}
    {after && <Marked mark="added">{after}</Marked>}
  </>
);
