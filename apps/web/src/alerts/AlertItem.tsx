import type { AlertEntry, SentAlert } from '@throughline/server/routes';
import { Failed } from '../access/Failed.js';
import { useSent, useTest } from '../api/alerts.js';
import { say, t } from '../texts/texts.js';
import { OnOff } from './OnOff.js';
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
  const sent = useSent(shop, alert.id);
  return (
    <li className="alert-item" data-testid="alert" data-off={alert.on ? undefined : ''}>
      <div className="alert-head">
        <strong>{alert.name}</strong>
        <OnOff alert={alert} shop={shop} readOnly={changing === null} />
      </div>
      <p>{ruleText(alert)}</p>
      <p className="alert-under">{t().alerts.where(rhythmText(alert), placesText(alert))}</p>
      {changing === null ? null : <Doing alert={alert} shop={shop} {...changing} />}
      {sent.error === null ? null : <Failed error={sent.error} />}
      {sent.data === undefined ? null : <Log sent={sent.data} zone={zone} />}
    </li>
  );
}

interface DoingProps extends Changing {
  readonly alert: AlertEntry;
  readonly shop: string;
}

function Doing({ alert, shop, onChange, onRemove }: DoingProps) {
  const texts = t().alerts;
  const test = useTest(shop, alert.id);
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
      {test.data === undefined ? null : (
        <p className="alert-outcome" role="status">
          {texts.tested(test.data.why, test.data.outcome)}
        </p>
      )}
      {test.error === null ? null : <Failed error={test.error} />}
    </>
  );
}

function Log({ sent, zone }: { readonly sent: readonly SentAlert[]; readonly zone: string }) {
  const texts = t().alerts;
  const when = new Intl.DateTimeFormat(say().region, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: zone,
  });
  if (sent.length === 0) return <p className="alert-under">{texts.nothingSent}</p>;
  return (
    <details className="alert-log">
      <summary>{texts.log(sent.length)}</summary>
      <ol aria-label={texts.log(sent.length)}>
        {sent.map(({ at, why, outcome }) => (
          <li key={at}>
            <time dateTime={at}>{when.format(new Date(at))}</time>
            <span>{why}</span>
            <span className="alert-under">{outcome}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
