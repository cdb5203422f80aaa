import './webhooks.css';
import { useState } from 'react';
import { RequestError } from '../../api/request.js';
import { useHooks } from '../../api/webhooks.js';
import { useSearchPart } from '../../app/use-search-part.js';
import { Ghosts } from '../../explore/Explore.js';
import { LoadFailed } from '../../shell/LoadFailed.js';
import { Notice } from '../../shell/Notice.js';
import { t } from '../../texts/texts.js';
import { sourcesSearch } from '../sources-search.js';
import { Removed } from './Removed.js';
import { SenderPanel } from './SenderPanel.js';
import { OTHER, type Sender, sendersOf, standingOf } from './senders.js';

interface WebhooksProps {
  readonly shop: string;
  readonly zone: string;
}

/** Shop systems and whatever else sends webhooks: connected, how they stand, and the way to connect them. */
export function Webhooks({ shop, zone }: WebhooksProps) {
  const { data, error, refetch } = useHooks(shop);
  const [{ hook }, change] = useSearchPart(sourcesSearch);
  const [removed, setRemoved] = useState<string | null>(null);
  if (error instanceof RequestError && error.status === 403)
    return (
      <Notice title={t().webhooks.ownersOnly}>
        <p>{t().webhooks.ownersSay}</p>
      </Notice>
    );
  if (data === undefined)
    return error === null ? <Ghosts /> : <LoadFailed error={error} onRetry={() => void refetch()} />;
  const senders = sendersOf(data);
  const sender = senders.find(({ name }) => name === hook) ?? senders[0];
  return (
    <section className="connect" aria-label={t().webhooks.title} data-testid="webhooks">
      <SenderList senders={senders} shown={sender?.name ?? OTHER} onShow={(name) => change({ hook: name })} />
      <div className="hook-panel">
        {removed === null ? null : <Removed shop={shop} name={removed} onDone={() => setRemoved(null)} />}
        {sender === undefined ? null : (
          <SenderPanel
            key={sender.name}
            sender={sender}
            taken={senders.map(({ name }) => name)}
            shop={shop}
            zone={zone}
            onMade={(name) => change({ hook: name })}
            onRemoved={setRemoved}
          />
        )}
      </div>
    </section>
  );
}

interface SenderListProps {
  readonly senders: readonly Sender[];
  readonly shown: string;
  readonly onShow: (name: string) => void;
}

function SenderList({ senders, shown, onShow }: SenderListProps) {
  return (
    <ul className="connect-sdks" aria-label={t().webhooks.senders}>
      {senders.map(({ name, title, entry }) => (
        <li key={name}>
          <button type="button" aria-pressed={name === shown} onClick={() => onShow(name)}>
            {title ?? t().webhooks.other}
            {entry === null ? null : (
              <span className={`hook-lamp hook-${standingOf(entry)}`}>
                {t().webhooks.standing[standingOf(entry)]}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
