import { useEffect } from 'react';

/** Names the page after what it shows, so that tabs, history and bookmarks can be told apart. */
export function useTitle(view: string, shop: string | undefined): void {
  useEffect(() => {
    document.title = [view, shop, 'Throughline'].filter((part) => part !== undefined).join(' · ');
  }, [view, shop]);
}
