// A row under the toolbar with what concerns the place of the caret, or with what an insertion asks for. It lies in the form
// of the edit view: Enter inside must not save the item.
import { Typography } from '@strapi/design-system';
import {
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
} from 'react';
import { styled } from 'styled-components';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 6px 8px;
  padding: 6px 10px;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme }) => theme.colors.neutral100};
`;

const Input = styled.input`
  flex: 1 1 160px;
  min-width: 0;
  max-width: 420px;
  height: 32px;
  padding: 0 8px;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px;
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 14px;

  &:focus {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: 1px solid ${({ theme }) => theme.colors.primary600};
  }
  @media (pointer: coarse) {
    height: 40px;
    font-size: 16px;
  }
`;

type BarProps = {
  label: string;
  children: ReactNode;
  onEnter?: () => void;
  onEscape?: () => void;
};

export const Bar = ({ label, children, onEnter, onEscape }: BarProps) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.target as HTMLElement).tagName === 'INPUT') {
      event.preventDefault();
      onEnter?.();
    }
    if (event.key === 'Escape' && onEscape) {
      event.stopPropagation();
      onEscape();
    }
  };
  return (
    <Row role="group" aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </Row>
  );
};

type LineProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
  label: string;
  start?: boolean;
  onText: (text: string) => void;
};

/** One line to type into; `start` puts the caret there when the bar opens. */
export const BarInput = ({ label, start, onText, ...props }: LineProps) => {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (start) ref.current?.focus();
  }, [start]);
  return (
    <Input
      ref={ref}
      type="text"
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      onChange={({ target }) => onText(target.value)}
      {...props}
    />
  );
};

export const BarNote = ({ children, danger }: { children: ReactNode; danger?: boolean }) => (
  <Typography variant="pi" textColor={danger ? 'danger600' : 'neutral600'} role="status">
    {children}
  </Typography>
);
