import { Button } from '@mantine/core';
import type { ErasedPerson } from '@throughline/server/routes';
import { useState } from 'react';
import { Ghosts } from '../explore/Explore.js';
import { QueryText } from '../panel/QueryText.js';
import { isNotThere } from '../api/request.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { Notice } from '../shell/Notice.js';
import type { ShopAsked } from '../shell/OfShop.js';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { EmbedCard } from './EmbedCard.js';
import { PersonEvents } from './PersonEvents.js';
import { PersonFigures } from './PersonFigures.js';
import { PersonGone } from './PersonGone.js';
import { PersonKept } from './PersonKept.js';
import { usePerson } from './use-person.js';

interface PersonProps extends ShopAsked {
  readonly said: string;
  readonly onClose: () => void;
}

/** One customer: what is known, what they are worth, what to show them next, and all that happened. */
export function Person({ shop, asked, said, onClose }: PersonProps) {
  const texts = t().customers;
  const [gone, setGone] = useState<ErasedPerson | null>(null);
  const { person, error, refetch } = usePerson(asked, said);
  // Whoever was deleted is not found any more: what went is said all the same.
  if (gone !== null) return <PersonGone gone={gone} onClose={onClose} />;
  if (isNotThere(error)) {
    return (
      <Notice title={texts.nobody(said)}>
        <p>{texts.nobodySays}</p>
        <Button variant="default" onClick={onClose}>
          {texts.allSegments}
        </Button>
      </Notice>
    );
  }
  if (error !== null) return <LoadFailed error={error} onRetry={refetch} />;
  if (person === undefined) return <Ghosts />;
  const { id, text, numbers } = person.object;
  return (
    <article className="profile" aria-label={id} data-testid="person">
      <header className="profile-head">
        <h2>
          {id} <span>{texts.eventsOf(formatCount(person.count))}</span>
        </h2>
        <div className="profile-does">
          <EmbedCard shop={asked.shop} id={id} />
          <button type="button" className="text-button" onClick={onClose}>
            {texts.allSegments}
          </button>
        </div>
      </header>
      <ul className="profile-apart">
        {[...Object.entries(text), ...Object.entries(numbers)].map(([name, value]) => (
          <li key={name}>
            {name}: {value}
          </li>
        ))}
      </ul>
      <PersonFigures asked={asked} id={id} />
      <PersonEvents person={person} zone={shop.settings.zone} currency={shop.settings.currency} />
      <PersonKept shop={asked.shop} id={id} onGone={setGone} />
      <QueryText meta={person.meta} />
    </article>
  );
}
