import { useRestoreHook } from '../../api/webhooks.js';
import { Undo } from '../../shell/Undo.js';
import { t } from '../../texts/texts.js';

interface RemovedProps {
  readonly shop: string;
  readonly name: string;
  readonly onDone: () => void;
}

/** Told after a source was removed, with the way back. */
export function Removed({ shop, name, onDone }: RemovedProps) {
  const restore = useRestoreHook(shop);
  const undo = (): void => restore.mutate(name, { onSuccess: onDone });
  return (
    <Undo says={t().webhooks.removed(name)} onUndo={undo} busy={restore.isPending} error={restore.error} />
  );
}
