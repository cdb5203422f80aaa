import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { DEMO_SHOP } from '../shell/demo-shop.js';
import { useShop } from '../shell/use-shop.js';
import { rememberSeen, wasSeen } from './remembered.js';
import { startsByItself } from './start.js';
import { startTour, useStop } from './tour-state.js';
import { withTexts } from '../texts/texts.js';

const Tour = lazy(async () => ({ default: (await withTexts(import('./Tour.js'))).Tour }));
const storage = (): Storage => window.localStorage;

/** Where the tour is shown; starts it on a first visit to the demo shop, and by `?tour=1`. */
export function TourHost() {
  const stop = useStop();
  useStart();
  const taken = stop !== null;
  useEffect(() => {
    if (taken) rememberSeen(storage);
  }, [taken]);
  if (stop === null) return null;
  return (
    <Suspense fallback={null}>
      <Tour stop={stop} />
    </Suspense>
  );
}

function useStart(): void {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const { shop } = useShop();
  const demo = shop !== null && shop.id === DEMO_SHOP && shop.events > 0;
  const asked = String(search['tour']) === '1';
  const aimed = search['finding'] !== undefined || search['step'] !== undefined;
  useEffect(() => {
    const visit = { seen: wasSeen(storage), demo, automated: navigator.webdriver, aimed };
    if (asked || startsByItself(visit)) startTour();
  }, [asked, demo, aimed]);
}
