import { lazy, Suspense } from 'react';
import type { AlertsOfProps } from './AlertsOf.js';
import { withTexts } from '../texts/texts.js';

const AlertsOf = lazy(async () => ({ default: (await withTexts(import('./AlertsOf.js'))).AlertsOf }));

/** The dialog of alerts on a saved answer; it comes when it is first opened. */
export function Alerts(props: AlertsOfProps) {
  return (
    <Suspense fallback={null}>
      <AlertsOf {...props} />
    </Suspense>
  );
}
