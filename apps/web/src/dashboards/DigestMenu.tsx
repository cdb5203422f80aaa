import { Popover } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useAccess } from '../api/access.js';
import { t } from '../texts/texts.js';

const DigestForm = lazy(async () => ({ default: (await import('./DigestForm.js')).DigestForm }));

interface DigestMenuProps {
  readonly shop: string;
  readonly zone: string;
  readonly dashboard: string;
}

/** When the dashboard is sent, and where to. For owners: it sends figures away. */
export function DigestMenu(of: DigestMenuProps) {
  const [open, setOpen] = useState(false);
  const owns = useAccess().data?.scopes.includes('manage') ?? false;
  if (!owns) return null;
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" trapFocus returnFocus shadow="none">
      <Popover.Target>
        <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t().dashboards.digest.open}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={null}>{open ? <DigestForm {...of} /> : null}</Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
