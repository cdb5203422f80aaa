import { useEffect } from 'react';

/** Escape ends the tour wherever the focus is, before the view behind it takes the key; open dialogs and menus keep theirs. */
export function useLeave(onLeave: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const from = event.target instanceof Element ? event.target : null;
      if (event.key !== 'Escape' || from?.closest('dialog, [role="menu"]') != null) return;
      event.preventDefault();
      onLeave();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [onLeave]);
}
