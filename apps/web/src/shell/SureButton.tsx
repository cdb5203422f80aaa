import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { t } from '../texts/texts.js';

interface SureButtonProps {
  /** What is lost, told before it is. */
  readonly says: string;
  readonly busy: boolean;
  readonly onSure: () => void;
  readonly children: ReactNode;
  /** It begins a line of its own, rather than ending one. */
  readonly begins?: boolean;
}

/** A button for what cannot be undone: it says what will be lost, and does it when it is pressed once more. */
export function SureButton({ says, busy, onSure, children, begins = false }: SureButtonProps) {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button
        size="xs"
        variant="subtle"
        color="red"
        className={begins ? 'sure-begins' : undefined}
        onClick={() => setAsking(true)}
      >
        {children}
      </Button>
    );
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setAsking(false);
  };
  return (
    <div className={begins ? 'sure sure-left' : 'sure'} role="group" aria-label={says} onKeyDown={leave}>
      <p role="alert">{says}</p>
      <Button size="xs" variant="default" autoFocus onClick={() => setAsking(false)}>
        {t().shell.keep}
      </Button>
      <Button size="xs" color="red" loading={busy} onClick={onSure}>
        {children}
      </Button>
    </div>
  );
}
