// How the editor looks: the toolbar like the rest of the form, the text as the portal will show it.
import { styled } from 'styled-components';

/** Drawn, since a machine without a font of emoji shows a box. */
const CLIP =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='black' stroke-width='2.4' stroke-linecap='round'%3E%3Cpath d='M20 11.5l-8 8a5 5 0 0 1-7-7l8.5-8.5a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.4a1.6 1.6 0 0 1-2.3-2.3l7.4-7.3'/%3E%3C/svg%3E";

export const Frame = styled.div`
  position: relative;
  display: flex;
  flex-direction: column;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  &[data-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }
  &[data-locked='true'] {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &[data-full='true'] {
    position: fixed;
    inset: 0;
    z-index: 250;
    border: 0;
    border-radius: 0;
  }
`;

export const Tools = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 2px;
  padding: 4px 6px;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

/** Tools that belong together stay together when the toolbar breaks into lines. */
export const Group = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 1px;
  padding-right: 5px;
  margin-right: 3px;
  border-right: 1px solid ${({ theme }) => theme.colors.neutral150};

  &:last-child {
    border-right: 0;
  }
`;

export const Foot = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 2px 16px;
  padding: 4px 12px;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 12px;
  line-height: 1.6;

  .warning {
    color: ${({ theme }) => theme.colors.danger600};
  }
`;

export const Paper = styled.div`
  flex: 1;
  min-height: 24rem;
  max-height: 72vh;
  overflow: auto;
  cursor: text;

  [data-full='true'] > & {
    max-height: none;
    min-height: 0;
  }
  @media (max-width: 520px) {
    min-height: 16rem;
    max-height: 60vh;
  }

  .tiptap {
    min-height: 100%;
    padding: 14px 16px 40px;
    outline: none;
    font-size: 16px;
    line-height: 1.8;
    overflow-wrap: anywhere;
    counter-reset: footnote;
  }
  [data-full='true'] > & .tiptap {
    max-width: 900px;
    margin: 0 auto;
  }
  @media (max-width: 520px) {
    .tiptap {
      padding: 12px 12px 32px;
    }
  }
  .tiptap > * + * {
    margin-top: 0.7em;
  }
  h2,
  h3,
  h4 {
    line-height: 1.5;
    font-weight: 600;
  }
  h2 {
    font-size: 1.4em;
  }
  h3 {
    font-size: 1.2em;
  }
  h4 {
    font-size: 1.05em;
  }
  strong {
    font-weight: 600;
  }
  em {
    font-style: italic;
  }
  u {
    text-decoration: underline;
  }
  sub {
    vertical-align: sub;
    font-size: 0.75em;
  }
  sup {
    vertical-align: super;
    font-size: 0.75em;
  }
  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  a[data-file-id]::before {
    content: '';
    display: inline-block;
    width: 0.9em;
    height: 0.9em;
    margin-right: 0.15em;
    vertical-align: -0.1em;
    background: currentcolor;
    mask: url('${CLIP}') center / contain no-repeat;
  }
  ul,
  ol {
    padding-left: 1.8em;
  }
  ul {
    list-style: disc;
  }
  ul ul {
    list-style: circle;
  }
  ul ul ul {
    list-style: square;
  }
  ol {
    list-style: decimal;
  }
  blockquote {
    padding: 2px 0 2px 14px;
    border-left: 3px solid ${({ theme }) => theme.colors.neutral300};
    color: ${({ theme }) => theme.colors.neutral700};
  }
  hr {
    height: 0;
    margin: 1.2em 0;
    border: 0;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral300};
  }
  .tableWrapper {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    table-layout: fixed;
    width: 100%;
  }
  td,
  th {
    position: relative;
    min-width: 40px;
    padding: 5px 8px;
    border: 1px solid ${({ theme }) => theme.colors.neutral400};
    vertical-align: middle;
    text-align: left;
  }
  /* Cell colours are light whatever the theme is. */
  td[style*='background'],
  th[style*='background'] {
    color: #212134;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 600;
  }
  .selectedCell::after {
    content: '';
    position: absolute;
    inset: 0;
    background: ${({ theme }) => theme.colors.primary500};
    opacity: 0.18;
    pointer-events: none;
  }
  .column-resize-handle {
    position: absolute;
    top: 0;
    right: -2px;
    bottom: 0;
    width: 4px;
    background: ${({ theme }) => theme.colors.primary500};
    pointer-events: none;
  }
  .resize-cursor {
    cursor: col-resize;
  }
  .gk-figure {
    max-width: 100%;
    margin-left: auto;
    margin-right: auto;
    text-align: center;
  }
  .gk-picture {
    display: inline-block;
    max-width: 100%;
    min-height: 24px;
    vertical-align: bottom;
  }
  .gk-picture[hidden] {
    display: none;
  }
  .gk-caption {
    margin-top: 4px;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 14px;
  }
  .gk-status {
    padding: 6px 10px;
    background: ${({ theme }) => theme.colors.neutral100};
    color: ${({ theme }) => theme.colors.neutral700};
    font-size: 13px;
  }
  .gk-status[hidden] {
    display: none;
  }
  .gk-retry {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
    cursor: pointer;
  }
  .ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary500};
    outline-offset: 2px;
  }
  span[data-footnote] {
    counter-increment: footnote;
    cursor: pointer;
  }
  span[data-footnote]::after {
    content: '[' counter(footnote) ']';
    color: ${({ theme }) => theme.colors.primary600};
    font-size: 0.75em;
    vertical-align: super;
  }
  .gk-hit {
    background: #ffe58f;
    color: #212134;
  }
  .gk-now {
    background: #ffa940;
  }
  .ProseMirror-gapcursor {
    position: relative;
  }
  .ProseMirror-gapcursor::after {
    content: '';
    position: absolute;
    top: -2px;
    width: 20px;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral800};
  }
`;
