import { lazy, Suspense } from 'react';
import type { AlertsOfProps } from './AlertsOf.js';

const AlertsOf = lazy(async () => ({ default: (await import('./AlertsOf.js')).AlertsOf }));

/** The dialog of alerts on a saved answer; it comes when it is first opened. */
export function Alerts(props: AlertsOfProps) {
  return (
    <Suspense fallback={null}>
      <AlertsOf {...props} />
    </Suspense>
  );
}
