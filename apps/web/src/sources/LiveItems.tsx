import { Button } from '@mantine/core';
import type { IncomingItem } from '@throughline/server/routes';
import { useState } from 'react';
import { type Incoming, useIncoming } from '../api/sources.js';
import { clockText } from './clock.js';

const OUTCOME_WORDS: Readonly<Record<IncomingItem['outcome'], string>> = {
  accepted: 'Taken',
  dropped: 'Left out',
  rejected: 'Could not be used',
};

const STATE_WORDS: Readonly<Record<Incoming['state'], string>> = {
  opening: 'opening',
  listening: 'listening',
  cut: 'cut off, trying again',
};

interface LiveItemsProps {
  readonly shop: string;
  readonly zone: string;
}

/** Every item as it comes, with what became of it, the newest first. */
export function LiveItems({ shop, zone }: LiveItemsProps) {
  const [paused, setPaused] = useState(false);
  const { items, state } = useIncoming(shop, paused);
  return (
    <section aria-labelledby="live-title" className="live">
      <div className="live-head">
        <h2 id="live-title">Live</h2>
        <span className={`live-lamp${paused || state !== 'listening' ? ' live-still' : ''}`}>
          {paused ? 'paused' : STATE_WORDS[state]}
        </span>
        <Button size="xs" variant="default" onClick={() => setPaused(!paused)}>
          {paused ? 'Go on' : 'Pause'}
        </Button>
      </div>
      {items.length === 0 ? (
        <p className="explore-note">
          {state === 'opening'
            ? 'What came last is looked up …'
            : 'Nothing yet. What comes stands here within a second.'}
        </p>
      ) : (
        <table className="live-table figures" data-testid="live-items">
          <thead>
            <tr>
              <th scope="col">Came</th>
              <th scope="col">What</th>
              <th scope="col">Of</th>
              <th scope="col">Source</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Item key={item.number} item={item} zone={zone} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Item({ item, zone }: { readonly item: IncomingItem; readonly zone: string }) {
  const { at, activity, object, source, protocol, outcome, reason } = item;
  return (
    <tr>
      <td>{clockText(at, zone)}</td>
      <td>{activity ?? '–'}</td>
      <td>{object ?? '–'}</td>
      <td>
        {source} <span>{protocol}</span>
      </td>
      <td>
        <strong className={`outcome-${outcome}`}>{OUTCOME_WORDS[outcome]}</strong>
        {reason === null ? null : <span> {reason}</span>}
      </td>
    </tr>
  );
}
