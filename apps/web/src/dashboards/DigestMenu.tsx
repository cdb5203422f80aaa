import { lazy, Suspense } from 'react';
import { useMay } from '../api/access.js';
import { PopoverButton } from '../shell/PopoverButton.js';
import { t, withTexts } from '../texts/texts.js';

const DigestForm = lazy(async () => ({ default: (await withTexts(import('./DigestForm.js'))).DigestForm }));

interface DigestMenuProps {
  readonly shop: string;
  readonly zone: string;
  readonly dashboard: string;
}

/** When the dashboard is sent, and where to. For owners: it sends figures away. */
export function DigestMenu({ shop, zone, dashboard }: DigestMenuProps) {
  const owns = useMay('manage');
  if (!owns) return null;
  return (
    <PopoverButton label={t().dashboards.digest.open}>
      <Suspense fallback={null}>
        <DigestForm shop={shop} zone={zone} what={{ dashboard, answer: null }} />
      </Suspense>
    </PopoverButton>
  );
}
