import { Popover } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';

interface PopoverButtonProps {
  readonly label: string;
  readonly position?: 'bottom-start' | 'bottom-end';
  /** What opens, given how it is closed; it is made anew each time. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/** What is taller than the room beside its button scrolls in it, and does not end below the window. */
const WITHIN_WINDOW = { shift: { padding: 8 }, flip: true, size: { padding: 8 } };

/** A button in a row of others that opens a small form beside it. */
export function PopoverButton({ label, position = 'bottom-start', children }: PopoverButtonProps) {
  const [open, setOpen] = useState(false);
  useEffect(() => (open ? whenEscapedFromNowhere(() => setOpen(false)) : undefined), [open]);
  const inside = (): ReactNode =>
    typeof children === 'function' ? children(() => setOpen(false)) : children;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position={position}
      middlewares={WITHIN_WINDOW}
      trapFocus
      returnFocus
      shadow="none"
    >
      <Popover.Target>
        <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {label}
        </button>
      </Popover.Target>
      <Popover.Dropdown>{open ? inside() : null}</Popover.Dropdown>
    </Popover>
  );
}

/** A button that is busy gives the focus back to nothing, where no key would reach what is open. */
function whenEscapedFromNowhere(close: () => void): () => void {
  const pressed = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && document.activeElement === document.body) close();
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}
