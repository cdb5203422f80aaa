import type { AnswerEntry } from '@throughline/server/routes';
import { lazy, Suspense } from 'react';
import { Dialog } from '../shell/Dialog.js';
import { useShop } from '../shell/use-shop.js';
import { t, withTexts } from '../texts/texts.js';

const DigestForm = lazy(async () => ({ default: (await withTexts(import('./DigestForm.js'))).DigestForm }));

interface SendAnswerProps {
  readonly entry: AnswerEntry;
  readonly shop: string;
  readonly onClose: () => void;
}

/** When a saved answer is sent by itself, and where to. */
export function SendAnswer({ entry, shop, onClose }: SendAnswerProps) {
  const zone = useShop().shop?.settings.zone ?? 'UTC';
  return (
    <Dialog title={t().dashboards.digest.title(entry.name)} testId="send-answer" onClose={onClose}>
      <Suspense fallback={null}>
        <DigestForm shop={shop} zone={zone} what={{ dashboard: null, answer: entry.id }} />
      </Suspense>
    </Dialog>
  );
}
