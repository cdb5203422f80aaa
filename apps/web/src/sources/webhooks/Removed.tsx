import { Button } from '@mantine/core';
import { Failed } from '../../access/Failed.js';
import { useRestoreHook } from '../../api/webhooks.js';
import { t } from '../../texts/texts.js';

interface RemovedProps {
  readonly shop: string;
  readonly name: string;
  readonly onDone: () => void;
}

/** Told after a source was removed, with the way back. */
export function Removed({ shop, name, onDone }: RemovedProps) {
  const restore = useRestoreHook(shop);
  return (
    <div className="hook-removed" role="status">
      <p>{t().webhooks.removed(name)}</p>
      <Button
        size="xs"
        variant="default"
        loading={restore.isPending}
        onClick={() => restore.mutate(name, { onSuccess: onDone })}
      >
        {t().webhooks.undo}
      </Button>
      {restore.error === null ? null : <Failed error={restore.error} />}
    </div>
  );
}
