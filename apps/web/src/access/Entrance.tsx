import './access.css';
import { lazy, type ReactNode, Suspense } from 'react';
import { useAccess } from '../api/access.js';
import { withTexts } from '../texts/texts.js';
import { wayOf } from './ways.js';

const EntrancePage = lazy(async () => ({
  default: (await withTexts(import('./EntrancePage.js'))).EntrancePage,
}));

/** The views, once it is known that whoever looks may; until then the way in. */
export function Entrance({ children }: { readonly children: ReactNode }) {
  const { data, isPending } = useAccess();
  if (isPending) return null;
  // A server that cannot be reached is told by the views.
  const way = data === undefined ? null : wayOf(data, window.location);
  if (way === null) return children;
  return (
    <Suspense fallback={null}>
      <EntrancePage way={way} />
    </Suspense>
  );
}
