import type { AlertEntry } from '@throughline/server/routes';
import { Failed } from '../access/Failed.js';
import { useSent, useTest } from '../api/alerts.js';
import { unparted } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { OnOff } from './OnOff.js';
import { SentLog } from './SentLog.js';
import { Tested } from './Tested.js';
import { useCurrency } from './use-currency.js';
import { placesText, rhythmText, ruleText } from './words.js';

interface AlertItemProps {
  readonly alert: AlertEntry;
  readonly shop: string;
  readonly zone: string;
  /** Null where who looks may not change it. */
  readonly changing: Changing | null;
}

interface Changing {
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

/** One alert: what it looks at, whether it is on, what it sent, and a test of it. */
export function AlertItem({ alert, shop, zone, changing }: AlertItemProps) {
  const sent = useSent(shop, 'alerts', alert.id);
  const currency = useCurrency(shop, alert.answer, alert);
  return (
    <li className="alert-item" data-testid="alert" data-off={alert.on ? undefined : ''}>
      <div className="alert-head">
        <strong>{alert.name}</strong>
        <OnOff alert={alert} shop={shop} readOnly={changing === null} />
      </div>
      <p>{unparted(ruleText(alert, currency))}</p>
      <p className="alert-under">{t().alerts.where(rhythmText(alert), placesText(alert))}</p>
      {changing === null ? null : <Doing alert={alert} shop={shop} {...changing} />}
      {sent.error === null ? null : <Failed error={sent.error} />}
      {sent.data === undefined ? null : <SentLog sent={sent.data} zone={zone} />}
    </li>
  );
}

interface DoingProps extends Changing {
  readonly alert: AlertEntry;
  readonly shop: string;
}

function Doing({ alert, shop, onChange, onRemove }: DoingProps) {
  const texts = t().alerts;
  const test = useTest(shop, 'alerts', alert.id);
  return (
    <>
      <div className="alert-doing">
        <button type="button" className="text-button" disabled={test.isPending} onClick={() => test.mutate()}>
          {test.isPending ? texts.testing : texts.test}
        </button>
        <button type="button" className="text-button" onClick={onChange}>
          {texts.change}
        </button>
        <button type="button" className="text-button" onClick={onRemove}>
          {t().asking.saved.remove}
        </button>
      </div>
      <Tested test={test} />
    </>
  );
}
