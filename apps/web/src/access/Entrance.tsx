import './access.css';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useAccess } from '../api/access.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { Mark } from '../shell/Mark.js';
import { Notice } from '../shell/Notice.js';
import { t, withTexts } from '../texts/texts.js';
import { wayOf } from './ways.js';

const EntrancePage = lazy(async () => ({
  default: (await withTexts(import('./EntrancePage.js'))).EntrancePage,
}));

interface UnreachableProps {
  /** Null while it is asked again. */
  readonly error: Error | null;
  readonly onRetry: () => void;
}

const ignored = (): undefined => undefined;

/** How often it is looked whether the server is there again, in milliseconds. */
const LOOKS_EVERY = 5000;

/** In place of everything: who may look is not known, so nothing is shown. Once the server is there again, so is the view. */
function Unreachable({ error, onRetry }: UnreachableProps) {
  useEffect(() => {
    // Beside the question itself, whose new start would take away what is read and where the keyboard is.
    const looks = setInterval(
      () => void fetch('/api/health').then(({ ok }) => ok && onRetry(), ignored),
      LOOKS_EVERY,
    );
    return () => clearInterval(looks);
  }, [onRetry]);
  return (
    <main>
      <div className="entrance-bar">
        <Mark />
        <span>Throughline</span>
      </div>
      {error === null ? (
        <Notice title={t().shell.failed.title}>
          <p>{t().shell.failed.asking}</p>
        </Notice>
      ) : (
        <LoadFailed error={error} onRetry={onRetry} />
      )}
    </main>
  );
}

/** The views, once it is known that whoever looks may; until then the way in. */
export function Entrance({ children }: { readonly children: ReactNode }) {
  const { data, error, isPending, errorUpdateCount, refetch } = useAccess();
  if (data === undefined) {
    // Asked again after it failed: what is told stays, with nothing drawn below that would ask once more.
    if (isPending && errorUpdateCount === 0) return null;
    return <Unreachable error={error} onRetry={() => void refetch()} />;
  }
  const way = wayOf(data, window.location);
  if (way === null) return children;
  return (
    <Suspense fallback={null}>
      <EntrancePage way={way} />
    </Suspense>
  );
}
