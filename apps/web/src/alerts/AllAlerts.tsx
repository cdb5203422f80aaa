import './alerts.css';
import type { AlertEntry, AnswerEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { Failed } from '../access/Failed.js';
import { useMay } from '../api/access.js';
import { useSent } from '../api/alerts.js';
import { useKept } from '../api/kept.js';
import { unparted } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { Alerts } from './Alerts.js';
import { Standing } from './SentLog.js';
import { OnOff } from './OnOff.js';
import { useCurrency } from './use-currency.js';
import { placesText, rhythmText, ruleText } from './words.js';

interface AllAlertsProps {
  readonly shop: string;
  readonly zone: string;
  readonly answers: readonly AnswerEntry[];
}

/** All alerts of a shop, by what they look at; each opens beside the others on its answer. */
export function AllAlerts({ shop, zone, answers }: AllAlertsProps) {
  const texts = t().alerts;
  const { data, error } = useKept(shop, 'alerts');
  const owns = useMay('manage');
  const [opened, setOpened] = useState<AnswerEntry | null>(null);
  if (data?.length === 0 && !owns) return null;
  return (
    <section className="alerts-all" aria-label={texts.all} data-testid="all-alerts">
      <h2>{texts.all}</h2>
      {error === null ? null : <Failed error={error} />}
      {data?.length === 0 ? <p className="alerts-says">{texts.none}</p> : null}
      <ul className="alert-list">
        {data?.map((alert) => (
          <Row
            key={alert.id}
            alert={alert}
            shop={shop}
            zone={zone}
            answer={answers.find(({ id }) => id === alert.answer) ?? null}
            onOpen={setOpened}
          />
        ))}
      </ul>
      {opened === null ? null : <Alerts entry={opened} shop={shop} onClose={() => setOpened(null)} />}
    </section>
  );
}

interface RowProps {
  readonly alert: AlertEntry;
  readonly shop: string;
  readonly zone: string;
  /** Null where it is not saved any more. */
  readonly answer: AnswerEntry | null;
  readonly onOpen: (answer: AnswerEntry) => void;
}

function Row({ alert, shop, zone, answer, onOpen }: RowProps) {
  const texts = t().alerts;
  const { data: sent = [] } = useSent(shop, 'alerts', alert.id);
  const currency = useCurrency(shop, answer?.id ?? null, alert);
  const owns = useMay('manage');
  return (
    <li className="alert-item" data-off={alert.on ? undefined : ''}>
      <div className="alert-head">
        {answer === null ? (
          <strong>{alert.name}</strong>
        ) : (
          <button type="button" className="alert-name" onClick={() => onOpen(answer)}>
            {alert.name}
          </button>
        )}
        <OnOff alert={alert} shop={shop} readOnly={!owns} />
      </div>
      <p>
        {answer === null
          ? texts.answerGone
          : unparted(texts.onAnswer(answer.name, ruleText(alert, currency)))}
      </p>
      <p className="alert-under">{texts.where(rhythmText(alert), placesText(alert))}</p>
      <Standing sent={sent} zone={zone} />
    </li>
  );
}
