import { lazy, Suspense } from 'react';
import type { PinFormProps } from './PinForm.js';
import { withTexts } from '../texts/texts.js';

const PinForm = lazy(async () => ({ default: (await withTexts(import('./PinForm.js'))).PinForm }));

/** The form by which an answer is pinned to a dashboard; it comes when it is first opened. */
export function Pin(props: PinFormProps) {
  return (
    <Suspense fallback={null}>
      <PinForm {...props} />
    </Suspense>
  );
}
