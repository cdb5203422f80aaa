import './journey-told.css';
import { formatMoney } from '../texts/format.js';
import type { TimelineEvent } from '@throughline/model';
import { isNotThere, RequestError } from '../api/request.js';
import { useAnswer, type Asked } from '../api/queries.js';
import { useShop } from '../shell/use-shop.js';
import { called, say, t } from '../texts/texts.js';
import { toldNumber } from './told-number.js';

interface JourneyToldProps {
  readonly asked: Asked;
  readonly object: string;
  readonly id: string;
}

const MOST = 60;

/** One journey, event by event. */
export function JourneyTold({ asked, object, id }: JourneyToldProps) {
  const { shop } = useShop();
  const { data, error } = useAnswer(asked, { kind: 'timeline', object, id, related: [], limit: MOST });
  if (isNotThere(error))
    return <p className="explore-note">{t().findings.notThere(say().noun(object, 'one'), id)}</p>;
  // That a role shows no single customers is nothing that went wrong.
  if (error instanceof RequestError && error.status === 403)
    return <p className="explore-note">{error.message}</p>;
  if (error !== null) return <p role="alert">{error.message}</p>;
  if (data === undefined) return <p className="explore-note">{t().findings.eventsWait}</p>;
  const time = new Intl.DateTimeFormat(say().region, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: shop?.settings.zone ?? 'UTC',
  });
  return (
    <div className="told" data-testid="journey-told">
      <ol>
        {data.events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.time}>{time.format(new Date(event.time))}</time>
            <span>
              {called(event.activity)} <em>{saysOf(event, shop?.settings.currency ?? '')}</em>
            </span>
          </li>
        ))}
      </ol>
      {data.cut.own > 0 ? <p className="explore-note">{t().findings.notShown(data.cut.own)}</p> : null}
    </div>
  );
}

const SAID = 3;

/** What else an event says, as far as there is room. */
function saysOf(event: TimelineEvent, currency: string): string {
  const { amount, text, numbers } = event;
  const money = amount === null ? [] : [formatMoney(Number(amount.value), amount.currency)];
  const said = [
    ...Object.entries(text).map(([name, value]) => `${name} ${value}`),
    ...Object.entries(numbers).map((each) => toldNumber(each, event, currency)),
  ];
  return [...money, ...said].slice(0, SAID).join(' · ');
}
