import type { AlertEntry } from '@throughline/server/routes';
import { bodyOf, useKeep } from '../api/kept.js';
import { t } from '../texts/texts.js';

interface RemovedProps {
  readonly alert: AlertEntry;
  readonly shop: string;
  readonly onDone: () => void;
}

/** An alert that was removed can be had back under the same id; what it sent is gone. */
export function Removed({ alert, shop, onDone }: RemovedProps) {
  const texts = t().asking.saved;
  const keep = useKeep(shop, 'alerts');
  const undo = (): void =>
    keep.mutate({ id: alert.id, revision: 0, body: bodyOf<'alerts'>(alert) }, { onSuccess: onDone });
  return (
    <p className="alerts-removed" role="status">
      {texts.removed(alert.name)}{' '}
      <button type="button" className="text-button" onClick={undo} disabled={keep.isPending}>
        {texts.undo}
      </button>
      {keep.error === null ? null : ` ${keep.error.message}`}
    </p>
  );
}
