import { useTitle } from '../app/use-title.js';
import { Mark } from '../shell/Mark.js';
import { t } from '../texts/texts.js';
import { EntranceForm } from './EntranceForm.js';
import type { Way } from './ways.js';

/** The way in, for whoever is not let in yet. */
export function EntrancePage({ way }: { readonly way: Way }) {
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
