import './dialog.css';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { t } from '../texts/texts.js';

interface DialogProps {
  readonly title: string;
  readonly testId: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is done with one thing before all else goes on: closed by its button, by Escape, or beside it. */
export function Dialog({ title, testId, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titled = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titled}
      data-testid={testId}
      onClose={onClose}
      onClick={({ target }) => (target === dialog.current ? onClose() : undefined)}
    >
      <div className="dialog-inside">
        <header>
          <h2 id={titled}>{title}</h2>
          <button type="button" className="icon-button" aria-label={t().shell.close} onClick={onClose}>
            <IconX size={17} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
