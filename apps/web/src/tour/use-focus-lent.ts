import { type RefObject, useEffect } from 'react';

/** Takes the focus while it is there, and gives it back to where it was, or to the view if that is gone. */
export function useFocusLent(target: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    target.current?.focus({ preventScroll: true });
    return () => {
      const back = before instanceof HTMLElement && before.isConnected && before !== document.body;
      (back ? before : document.getElementById('main'))?.focus({ preventScroll: true });
    };
  }, [target]);
}
