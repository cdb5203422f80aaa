import { ActionIcon } from '@mantine/core';
import { IconMenu2, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { t } from '../texts/texts.js';
import { ViewList } from './ViewList.js';

/** The ways to the views where there is no room beside them: a sheet over the view, left by Escape or a choice. */
export function ViewsMenu() {
  const sheet = useRef<HTMLDialogElement>(null);
  const close = (): void => sheet.current?.close();
  return (
    <>
      <ActionIcon
        className="views-open"
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t().shell.railLabel}
        aria-haspopup="dialog"
        data-testid="views-open"
        onClick={() => sheet.current?.showModal()}
      >
        <IconMenu2 size={20} />
      </ActionIcon>
      <dialog
        ref={sheet}
        className="views-sheet"
        aria-label={t().shell.railLabel}
        onClick={(event) => {
          // A choice was made, or the ground beside the sheet was pressed.
          if (event.target === sheet.current || (event.target as Element).closest('a') !== null) close();
        }}
      >
        <nav className="views-sheet-list" aria-label={t().shell.railLabel}>
          <ActionIcon
            className="views-close"
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t().shell.railClose}
            onClick={close}
          >
            <IconX size={18} />
          </ActionIcon>
          <ViewList />
        </nav>
      </dialog>
    </>
  );
}
