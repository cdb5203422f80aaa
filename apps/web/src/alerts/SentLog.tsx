import type { SentAlert } from '@throughline/server/routes';
import { t } from '../texts/texts.js';
import { moment } from '../today/moment.js';
import { deliveryText, outcomeText, standingOf } from './sent.js';

interface SentLogProps {
  readonly sent: readonly SentAlert[];
  readonly zone: string;
}

/** When it last spoke, what went wrong last and when that is tried next; and all that was sent. */
export function SentLog({ sent, zone }: SentLogProps) {
  const texts = t().alerts;
  if (sent.length === 0) return <p className="alert-under">{texts.nothingSent}</p>;
  return (
    <>
      <Standing sent={sent} zone={zone} />
      <details className="alert-log">
        <summary>{texts.log(sent.length)}</summary>
        <ol aria-label={texts.log(sent.length)}>
          {sent.map((one) => (
            <li key={`${one.at} ${one.why}`}>
              <time dateTime={one.at}>{moment(one.at, zone)}</time>
              <span>{one.why}</span>
              <Deliveries sent={one} zone={zone} />
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

/** When it last spoke, what went wrong last, and when that is tried next; nothing where nothing was sent. */
export function Standing({ sent, zone }: SentLogProps) {
  const texts = t().alerts;
  const { last, failure } = standingOf(sent);
  return (
    <>
      {last === null ? null : <p className="alert-under">{texts.lastSent(moment(last, zone))}</p>}
      {failure === null ? null : (
        <p className="alert-under alert-failure" data-testid="alert-failure">
          {texts.lastFailed(moment(failure.at, zone), failure.error)}{' '}
          {failure.next === null ? texts.gaveUp : texts.nextTry(moment(failure.next, zone))}
        </p>
      )}
    </>
  );
}

interface DeliveriesProps {
  readonly sent: SentAlert;
  /** Null where it was tried just now, and is not tried again. */
  readonly zone: string | null;
}

/** What became of a message at each of its places. */
export function Deliveries({ sent: { outcome, places }, zone }: DeliveriesProps) {
  if (places.length === 0) return <span className="alert-under">{outcomeText(outcome)}</span>;
  return places.map((one) => {
    const said = deliveryText(one, zone);
    return (
      <span key={said} className="alert-under">
        {said}
      </span>
    );
  });
}
