import { Button } from '@mantine/core';
import type { IncomingItem } from '@throughline/server/routes';
import { useState } from 'react';
import { useIncoming } from '../api/sources.js';
import { called, t } from '../texts/texts.js';
import { clockText } from './clock.js';

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
        <h2 id="live-title">{t().sources.live}</h2>
        <span className={`live-lamp${paused || state !== 'listening' ? ' live-still' : ''}`}>
          {paused ? t().sources.paused : t().sources.states[state]}
        </span>
        <Button size="xs" variant="default" onClick={() => setPaused(!paused)}>
          {paused ? t().sources.goOn : t().sources.pause}
        </Button>
      </div>
      {items.length === 0 ? (
        <p className="explore-note">{state === 'opening' ? t().sources.lookedUp : t().sources.nothingYet}</p>
      ) : (
        <table className="live-table figures" data-testid="live-items">
          <thead>
            <tr>
              <th scope="col">{t().sources.came}</th>
              <th scope="col">{t().sources.what}</th>
              <th scope="col">{t().sources.ofWhom}</th>
              <th scope="col">{t().sources.source}</th>
              <th scope="col">{t().sources.outcome}</th>
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
      <td>{activity === null ? <em>{t().sources.nameless[outcome]}</em> : called(activity)}</td>
      <td>{object ?? ''}</td>
      <td>
        {source} <span>{protocol}</span>
      </td>
      <td>
        <strong className={`outcome-${outcome}`}>{t().sources.outcomes[outcome]}</strong>
        {reason === null ? null : <span> {reason}</span>}
      </td>
    </tr>
  );
}
