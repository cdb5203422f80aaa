import './access.css';
import type { ReactNode } from 'react';
import { useAccess } from '../api/access.js';
import { useTitle } from '../app/use-title.js';
import { Mark } from '../shell/Mark.js';
import { t } from '../texts/texts.js';
import { EntranceForm } from './EntranceForm.js';
import { type Way, wayOf } from './ways.js';

/** The views, once it is known that whoever looks may; until then the way in. */
export function Entrance({ children }: { readonly children: ReactNode }) {
  const { data, isPending } = useAccess();
  if (isPending) return null;
  // A server that cannot be reached is told by the views.
  const way = data === undefined ? null : wayOf(data, window.location);
  return way === null ? children : <EntrancePage way={way} />;
}

function EntrancePage({ way }: { readonly way: Way }) {
  const { title, says } = t().access.entrances[way];
  useTitle(title, undefined);
  return (
    <main className="entrance">
      <div className="entrance-brand">
        <Mark />
        <span>Throughline</span>
      </div>
      <h1>{title}</h1>
      <p className="entrance-says">{says}</p>
      {way === 'elsewhere' ? null : <EntranceForm key={way} way={way} />}
    </main>
  );
}
