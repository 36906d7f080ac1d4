import { Popover } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { type ReactNode, useState } from 'react';
import { styled } from 'styled-components';

import { ToolButton } from '../tool-button';

const Sheet = styled.div`
  display: flex;
  flex-direction: column;
  min-width: 140px;
  padding: 4px;

  button {
    justify-content: flex-start;
    width: 100%;
  }
`;

const Caret = styled(CaretDown)`
  width: 10px !important;
  height: 10px !important;
`;

type Props = {
  label: string;
  trigger: ReactNode;
  pressed?: boolean;
  disabled?: boolean;
  children: (close: () => void) => ReactNode;
};

/** A button that opens a sheet below it; the text keeps its selection meanwhile. */
export const PopoverMenu = ({ label, trigger, pressed, disabled, children }: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger>
        <ToolButton label={label} aria-pressed={pressed} disabled={disabled}>
          {trigger}
          <Caret />
        </ToolButton>
      </Popover.Trigger>
      <Popover.Content
        align="start"
        sideOffset={4}
        aria-label={label}
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        <Sheet>{children(() => setOpen(false))}</Sheet>
      </Popover.Content>
    </Popover.Root>
  );
};
