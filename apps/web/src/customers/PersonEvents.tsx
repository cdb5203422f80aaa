import { NativeSelect } from '@mantine/core';
import type { TimelineAnswer, TimelineEvent } from '@throughline/model';
import { useState } from 'react';
import { formatCount, formatMoney, formatObjects } from '../texts/format.js';
import { toldNumber } from '../findings/told-number.js';
import { called, say, t } from '../texts/texts.js';

interface PersonEventsProps {
  readonly person: TimelineAnswer;
  readonly zone: string;
  /** The shop’s: of what events say of money without one. */
  readonly currency: string;
}

/** Everything that happened, across devices and systems, with the orders, parcels and tickets it was about; the latest first. */
export function PersonEvents({ person, zone, currency }: PersonEventsProps) {
  const [only, setOnly] = useState<string>('');
  const texts = t().customers;
  const types = [...new Set(person.related.map(({ type }) => type))];
  const events = person.events
    .filter(({ objects }) => only === '' || objects.some(({ type }) => type === only))
    .toReversed();
  const cut = person.cut.own + (person.cut.related ?? 0);
  return (
    <section aria-label={texts.happened}>
      <h3>{texts.happened}</h3>
      <NativeSelect
        className="person-filter"
        size="xs"
        w={220}
        aria-label={texts.about}
        value={only}
        onChange={(event) => setOnly(event.currentTarget.value)}
        data={[
          { value: '', label: texts.all },
          ...types.map((value) => ({ value, label: typeSaid(person, value) })),
        ]}
      />
      <ol className="person-events">
        {events.map((event) => (
          <Happened key={event.id} event={event} zone={zone} currency={currency} />
        ))}
      </ol>
      {cut > 0 ? <p className="explore-note">{texts.eventsCut(formatCount(cut))}</p> : null}
    </section>
  );
}

function typeSaid({ related }: TimelineAnswer, type: string): string {
  return formatObjects(related.filter((each) => each.type === type).length, type);
}

interface HappenedProps extends Pick<PersonEventsProps, 'zone' | 'currency'> {
  readonly event: TimelineEvent;
}

function Happened({ event, zone, currency }: HappenedProps) {
  const time = new Intl.DateTimeFormat(say().region, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  const { amount, activity, system, device, channel, objects, text, numbers } = event;
  const about = objects.flatMap(({ type, id }) => (type === 'customer' ? [] : [id]));
  const said = [
    ...Object.values(text),
    ...Object.entries(numbers).map((each) => toldNumber(each, event, currency)),
  ];
  return (
    <li>
      <time dateTime={event.time}>{time.format(new Date(event.time))}</time>
      <span>
        {called(activity)}
        {amount === null ? '' : ` · ${formatMoney(Number(amount.value), amount.currency)}`}
        <em>{[...about, ...said].join(' · ')}</em>
      </span>
      <em>{[system, device, channel].filter((each) => each !== '').join(' · ')}</em>
    </li>
  );
}
