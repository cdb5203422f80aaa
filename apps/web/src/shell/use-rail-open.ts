import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

const KEPT_AT = 'throughline.rail';

/** Whether the rail stands open: as it was chosen here, else wherever a drawing has room beside it. */
export function useRailOpen(): [boolean, (open: boolean) => void] {
  const roomy = useMediaQuery('(min-width: 1400px)', false, { getInitialValueInEffect: false });
  const [chosen, choose] = useState(kept);
  return [
    chosen ?? roomy,
    (open) => {
      choose(open);
      keep(open);
    },
  ];
}

function kept(): boolean | null {
  try {
    const value = window.localStorage.getItem(KEPT_AT);
    return value === null ? null : value === 'open';
  } catch {
    return null;
  }
}

/** A browser that keeps nothing (a private window, a sandbox) asks again the next time. */
function keep(open: boolean): void {
  try {
    window.localStorage.setItem(KEPT_AT, open ? 'open' : 'folded');
  } catch {
    // The choice then holds until the page is left.
  }
}
