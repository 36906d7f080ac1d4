import { type ButtonHTMLAttributes, forwardRef } from 'react';
import { styled } from 'styled-components';

const Plain = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 4px;
  min-width: 32px;
  height: 32px;
  padding: 0 7px;
  border: 0;
  border-radius: 4px;
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 13px;
  white-space: nowrap;
  cursor: pointer;

  svg {
    flex: none;
    width: 16px;
    height: 16px;
  }
  svg path[fill]:not([fill='none']) {
    fill: currentColor;
  }
  &:hover:not(:disabled) {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &[aria-pressed='true'],
  &[aria-expanded='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary600};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  &:disabled {
    color: ${({ theme }) => theme.colors.neutral400};
    cursor: default;
  }
  &.danger {
    color: ${({ theme }) => theme.colors.danger600};
  }
  @media (pointer: coarse) {
    min-width: 40px;
    height: 40px;
  }
`;

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { label: string; shortcut?: string };

/** A button of the toolbar. Pressing it takes neither the focus nor the selection from the text. */
export const ToolButton = forwardRef<HTMLButtonElement, Props>(
  ({ label, shortcut, children, ...props }, ref) => (
    <Plain
      ref={ref}
      type="button"
      title={shortcut ? `${label} (${shortcut})` : label}
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
      {...props}
    >
      {children}
    </Plain>
  ),
);
ToolButton.displayName = 'ToolButton';
