import { useEffect, useState } from 'react';
import { t } from '../texts/texts.js';
import { useIntake } from './intake-context.js';

/** Takes files that are dropped anywhere on the page, and says so while they hang over it. */
export function DropOverlay() {
  const { take } = useIntake();
  const over = useFileDrag(take);
  if (!over) return null;
  return (
    <div className="drop-over" aria-hidden="true">
      <div className="drop-over-text">{t().drop.drop}</div>
    </div>
  );
}

function useFileDrag(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    window.addEventListener(
      'dragover',
      (event) => hasFiles(event) && (event.preventDefault(), setOver(true)),
      options,
    );
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), options);
    window.addEventListener(
      'drop',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        take([...(event.dataTransfer?.files ?? [])]);
      },
      options,
    );
    return () => listening.abort();
  }, [take]);
  return over;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
