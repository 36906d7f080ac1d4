// How a body with two revisions in it looks.
import { styled } from 'styled-components';

/** Strapi resets what a text needs. */
export const Text = styled.div`
  line-height: 1.8;
  font-size: 1.6rem;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  p,
  h2,
  h3,
  h4,
  ul,
  ol,
  blockquote,
  figure {
    margin: 0 0 1.2rem;
  }
  h2,
  h3,
  h4 {
    font-weight: 600;
  }
  h2 {
    font-size: 1.8rem;
  }
  ul {
    list-style: disc;
    padding-left: 2.4rem;
  }
  ol {
    list-style: decimal;
    padding-left: 2.4rem;
  }
  blockquote {
    padding-left: 1.2rem;
    border-left: 3px solid ${({ theme }) => theme.colors.neutral200};
  }
  strong {
    font-weight: 600;
  }
  em {
    font-style: italic;
  }
  sub,
  sup {
    font-size: 0.75em;
  }
  sup {
    vertical-align: super;
  }
  sub {
    vertical-align: sub;
  }
  table {
    border-collapse: collapse;
    margin: 0 0 1.2rem;
  }
  td,
  th {
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    padding: 0.4rem 0.8rem;
    vertical-align: top;
  }
  td > p,
  th > p,
  li > p {
    margin: 0;
  }
  img {
    max-width: 100%;
    max-height: 32rem;
    display: block;
  }
  img[data-mark='removed'] {
    opacity: 0.6;
    outline: 2px dashed ${({ theme }) => theme.colors.danger600};
  }
  img[data-mark='added'] {
    outline: 2px solid ${({ theme }) => theme.colors.success600};
  }
  [data-block='added'] {
    border-left: 4px solid ${({ theme }) => theme.colors.success600};
    padding-left: 1.2rem;
  }
  [data-block='removed'] {
    border-left: 4px dashed ${({ theme }) => theme.colors.danger600};
    padding-left: 1.2rem;
  }
  td [data-block],
  th [data-block],
  li [data-block] {
    border: 0;
    padding: 0;
  }
`;
/** A wide table scrolls by itself, so that the page does not; the keyboard reaches it. */
export const Sideways = styled.div`
  overflow-x: auto;
  max-width: 100%;
`;
/** Says what changed; no words of the text. */
export const Note = styled.span.attrs<{ 'data-note'?: string }>({ 'data-note': '' })`
  font-size: 1.2rem;
  color: ${({ theme }) => theme.colors.neutral700};
  border: 1px dashed ${({ theme }) => theme.colors.neutral400};
  border-radius: 4px;
  padding: 0 0.4rem;
  margin: 0 0.3rem;
`;
