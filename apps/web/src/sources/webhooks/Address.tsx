import { useState } from 'react';
import { t } from '../../texts/texts.js';
import { isOnlyHere } from './senders.js';

interface AddressProps {
  readonly shop: string;
  readonly name: string;
  /** Whether the sender's past can be read instead. */
  readonly hasPast: boolean;
}

/** Where the sender has to send its webhooks, ready to be copied. */
export function Address({ shop, name, hasPast }: AddressProps) {
  const [copied, setCopied] = useState(false);
  const { origin, hostname } = window.location;
  const address = `${origin}/hooks/${encodeURIComponent(shop)}/${name}`;
  const copy = (): void => void navigator.clipboard.writeText(address).then(() => setCopied(true));
  return (
    <figure className="code">
      <figcaption>
        {t().webhooks.address}{' '}
        <button type="button" className="text-button" onClick={copy}>
          {copied ? t().sources.copied : t().sources.copy}
        </button>
      </figcaption>
      <pre tabIndex={0}>{address}</pre>
      {isOnlyHere(hostname) ? <p className="explore-note">{t().webhooks.onlyHere(hasPast)}</p> : null}
    </figure>
  );
}
