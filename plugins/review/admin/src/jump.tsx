import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { jumpToField } from './jump-to-field';

const Words = styled.button`
  display: block;
  width: 100%;
  padding: 0.2rem 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  text-align: start;
  cursor: pointer;
  &:hover,
  &:focus-visible {
    text-decoration: underline;
  }
`;

type Props = { path: string; label: string | undefined; children: ReactNode };

/** Words that lead to a field of the form beside them. */
export const Jump = ({ path, label, children }: Props) => (
  <Words type="button" onClick={() => jumpToField(path, label)}>
    {children}
  </Words>
);
