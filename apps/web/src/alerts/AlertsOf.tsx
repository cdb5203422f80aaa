import './alerts.css';
import type { AlertEntry, AnswerEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { Failed } from '../access/Failed.js';
import { useMay } from '../api/access.js';
import { useForget, useKept } from '../api/kept.js';
import { Dialog } from '../shell/Dialog.js';
import { useShop } from '../shell/use-shop.js';
import { t } from '../texts/texts.js';
import { AlertForm } from './AlertForm.js';
import { AlertItem } from './AlertItem.js';
import { Removed } from './Removed.js';

export interface AlertsOfProps {
  readonly entry: AnswerEntry;
  readonly shop: string;
  readonly onClose: () => void;
}

/** The alerts on one saved answer, and a new one. */
export function AlertsOf({ entry, shop, onClose }: AlertsOfProps) {
  const texts = t().alerts;
  const owns = useMay('manage');
  const { data: alerts } = useKept(shop, 'alerts');
  const [changed, setChanged] = useState<AlertEntry | null>(null);
  // How many were set here: the form for a new one begins anew after each.
  const [made, setMade] = useState(0);
  const done = (): void => {
    setChanged(null);
    setMade(made + 1);
  };
  return (
    <Dialog title={texts.title(entry.name)} testId="alerts-of" onClose={onClose}>
      <AlertList entry={entry} shop={shop} onChange={owns ? setChanged : null} />
      {owns ? (
        <AlertForm
          key={changed?.id ?? `new ${made}`}
          entry={entry}
          shop={shop}
          alert={changed}
          newest={alerts?.find(({ id }) => id === changed?.id) ?? null}
          onDone={done}
        />
      ) : (
        <p className="alerts-says">{texts.ownersAlone}</p>
      )}
    </Dialog>
  );
}

interface AlertListProps {
  readonly entry: AnswerEntry;
  readonly shop: string;
  /** Null where who looks may not change them. */
  readonly onChange: ((alert: AlertEntry | null) => void) | null;
}

function AlertList({ entry, shop, onChange }: AlertListProps) {
  const { data, error } = useKept(shop, 'alerts');
  const zone = useShop().shop?.settings.zone ?? 'UTC';
  const forget = useForget(shop, 'alerts');
  const [removed, setRemoved] = useState<AlertEntry | null>(null);
  const remove = (alert: AlertEntry): void => {
    // What is gone cannot be changed.
    onChange?.(null);
    forget.mutate(alert.id, { onSuccess: () => setRemoved(alert) });
  };
  const here = data?.filter(({ answer }) => answer === entry.id) ?? [];
  return (
    <>
      {error === null ? null : <Failed error={error} />}
      {forget.error === null ? null : <Failed error={forget.error} />}
      {removed === null ? null : <Removed alert={removed} shop={shop} onDone={() => setRemoved(null)} />}
      <ul className="alert-list">
        {here.map((alert) => (
          <AlertItem
            key={alert.id}
            alert={alert}
            shop={shop}
            zone={zone}
            changing={
              onChange === null ? null : { onChange: () => onChange(alert), onRemove: () => remove(alert) }
            }
          />
        ))}
      </ul>
    </>
  );
}
