import './dialog.css';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { t } from '../texts/texts.js';

interface DialogProps {
  readonly title: string;
  readonly testId: string;
  /** No wider than a field or two take. */
  readonly isSmall?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Where something is typed or chosen first. */
const FIRST_FIELD = 'form :is(input, select, textarea):not(:disabled, [type=hidden])';

/** What is done with one thing before all else goes on: closed by its button, by Escape, or beside it. */
export function Dialog({ title, testId, isSmall = false, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titled = useId();
  /** Where the button went down: text that is marked and let go beside does not close. */
  const pressed = useRef<EventTarget | null>(null);
  const close = (): void => dialog.current?.close();
  // Closed before it goes, whoever takes it away: only then the focus returns to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Opened to fill something in: by itself the focus would stand on the button that closes.
    element?.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isSmall ? 'dialog dialog-small' : 'dialog'}
      aria-labelledby={titled}
      data-testid={testId}
      // Told late: it may be open again by then.
      onClose={({ currentTarget }) => (currentTarget.open ? undefined : onClose())}
      onKeyDown={closeListFirst}
      onPointerDown={({ target }) => {
        pressed.current = target;
      }}
      onClick={({ target }) =>
        target === dialog.current && pressed.current === target ? close() : undefined
      }
    >
      <div className="dialog-inside">
        <header>
          <h2 id={titled}>{title}</h2>
          <button type="button" className="icon-button" aria-label={t().shell.close} onClick={close}>
            <IconX size={17} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** Escape in a list that is open closes that alone. */
function closeListFirst(event: KeyboardEvent): void {
  const { key, target } = event;
  if (key === 'Escape' && target instanceof Element && target.closest('[data-expanded]') !== null)
    event.preventDefault();
}
