import { Modal } from '@mantine/core';
import type { AlertEntry, AnswerEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { Failed } from '../access/Failed.js';
import { bodyOf, useForget, useKeep, useKept } from '../api/kept.js';
import { t } from '../texts/texts.js';
import { AlertForm } from './AlertForm.js';
import { AlertItem } from './AlertItem.js';

interface AlertsOfProps {
  readonly entry: AnswerEntry;
  readonly shop: string;
  readonly zone: string;
  readonly onClose: () => void;
}

/** The alerts on one saved answer, and a new one. */
export function AlertsOf({ entry, shop, zone, onClose }: AlertsOfProps) {
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t().alerts.close }}
      opened
      onClose={onClose}
      title={t().alerts.title(entry.name)}
      size="lg"
    >
      <AlertList entry={entry} shop={shop} zone={zone} />
      <AlertForm entry={entry} shop={shop} />
    </Modal>
  );
}

function AlertList({ entry, shop, zone }: Omit<AlertsOfProps, 'onClose'>) {
  const { data, error } = useKept(shop, 'alerts');
  const forget = useForget(shop, 'alerts');
  const [removed, setRemoved] = useState<AlertEntry | null>(null);
  return (
    <>
      {error === null ? null : <Failed error={error} />}
      {forget.error === null ? null : <Failed error={forget.error} />}
      {removed === null ? null : <Removed alert={removed} shop={shop} onDone={() => setRemoved(null)} />}
      {data
        ?.filter(({ answer }) => answer === entry.id)
        .map((alert) => (
          <AlertItem
            key={alert.id}
            alert={alert}
            shop={shop}
            zone={zone}
            onRemove={() => forget.mutate(alert.id, { onSuccess: () => setRemoved(alert) })}
          />
        ))}
    </>
  );
}

interface RemovedProps {
  readonly alert: AlertEntry;
  readonly shop: string;
  readonly onDone: () => void;
}

function Removed({ alert, shop, onDone }: RemovedProps) {
  const keep = useKeep(shop, 'alerts');
  const undo = (): void =>
    keep.mutate({ id: alert.id, revision: 0, body: bodyOf<'alerts'>(alert) }, { onSuccess: onDone });
  return (
    <p className="saved-removed" role="status">
      {t().asking.saved.removed(alert.name)}{' '}
      <button type="button" className="text-button" onClick={undo} disabled={keep.isPending}>
        {t().asking.saved.undo}
      </button>
      {keep.error === null ? null : ` ${keep.error.message}`}
    </p>
  );
}
