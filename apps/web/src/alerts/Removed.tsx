import type { AlertEntry } from '@throughline/server/routes';
import { bodyOf, useKeep } from '../api/kept.js';
import { Undo } from '../shell/Undo.js';
import { t } from '../texts/texts.js';

interface RemovedProps {
  readonly alert: AlertEntry;
  readonly shop: string;
  readonly onDone: () => void;
}

/** An alert that was removed can be had back under the same id; what it sent is gone. */
export function Removed({ alert, shop, onDone }: RemovedProps) {
  const keep = useKeep(shop, 'alerts');
  const undo = (): void =>
    keep.mutate({ id: alert.id, revision: 0, body: bodyOf<'alerts'>(alert) }, { onSuccess: onDone });
  const says = t().asking.saved.removed(alert.name);
  return <Undo says={says} onUndo={undo} busy={keep.isPending} error={keep.error} />;
}
