import { t } from '../../texts/texts.js';
import { Address } from './Address.js';
import { ConnectSender } from './ConnectSender.js';
import { Connected } from './Connected.js';
import { OTHER, type Sender, TITLES, TOPICS } from './senders.js';
import { Past } from './Past.js';

interface SenderPanelProps {
  readonly sender: Sender;
  /** Names that stand in the list. */
  readonly taken: readonly string[];
  readonly shop: string;
  readonly zone: string;
  readonly onMade: (name: string) => void;
  readonly onRemoved: (name: string) => void;
}

/** One sender: how it is connected, or how it stands. */
export function SenderPanel({ sender, taken, shop, zone, onMade, onRemoved }: SenderPanelProps) {
  const { name, kind, title, entry } = sender;
  return (
    <>
      <h2>{title ?? t().webhooks.other}</h2>
      {entry === null ? null : <Connected shop={shop} zone={zone} entry={entry} onRemoved={onRemoved} />}
      {entry === null && name === OTHER ? null : (
        <Address shop={shop} name={name} hasPast={kind !== 'signed'} />
      )}
      {entry === null ? <ConnectSender sender={sender} taken={taken} shop={shop} onMade={onMade} /> : null}
      {kind === 'signed' ? null : (
        <>
          <div className="hook-step">
            <h3>{t().webhooks.tick(TITLES[kind])}</h3>
            <p>{t().webhooks.where[kind]}</p>
            <ul className="hook-topics">
              {TOPICS[kind].map((topic) => (
                <li key={topic}>
                  <code>{topic}</code>
                </li>
              ))}
            </ul>
          </div>
          <Past shop={shop} vendor={kind} zone={zone} />
        </>
      )}
    </>
  );
}
