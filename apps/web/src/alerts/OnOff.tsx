import type { AlertEntry } from '@throughline/server/routes';
import { Failed } from '../access/Failed.js';
import { bodyOf, useKeep } from '../api/kept.js';
import { t } from '../texts/texts.js';

interface OnOffProps {
  readonly alert: AlertEntry;
  readonly shop: string;
  readonly readOnly: boolean;
}

/** Whether an alert looks: put on or off here by who may. */
export function OnOff({ alert, shop, readOnly }: OnOffProps) {
  const texts = t().alerts;
  const keep = useKeep(shop, 'alerts');
  const { id, revision, on } = alert;
  const turn = (): void => keep.mutate({ id, revision, body: { ...bodyOf<'alerts'>(alert), on: !on } });
  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-label={texts.onOff(alert.name)}
        className="alert-switch"
        disabled={readOnly || keep.isPending}
        onClick={turn}
      >
        <span aria-hidden />
        {on ? texts.on : texts.off}
      </button>
      {keep.error === null ? null : <Failed error={keep.error} />}
    </>
  );
}
