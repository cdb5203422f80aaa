import type { HookEntry } from '@throughline/server/routes';
import { Failed } from '../../access/Failed.js';
import { useRemoveHook } from '../../api/webhooks.js';
import { SureButton } from '../../shell/SureButton.js';
import { formatCount } from '../../texts/format.js';
import { t } from '../../texts/texts.js';
import { clockText } from '../clock.js';
import { Rotate } from './Rotate.js';
import { standingOf } from './senders.js';

interface ConnectedProps {
  readonly shop: string;
  readonly zone: string;
  readonly entry: HookEntry;
  readonly onRemoved: (name: string) => void;
}

/** How a connected source stands since the server started, and the ways to change it. */
export function Connected({ shop, zone, entry, onRemoved }: ConnectedProps) {
  const remove = useRemoveHook(shop);
  const { name, given } = entry;
  return (
    <div className="hook-step" data-testid="hook-state">
      <State entry={entry} zone={zone} />
      <Counts entry={entry} />
      {given ? (
        <p className="explore-note">{t().webhooks.given}</p>
      ) : (
        <div className="hook-do">
          <Rotate shop={shop} entry={entry} />
          <SureButton
            says={t().webhooks.removes}
            busy={remove.isPending}
            onSure={() => remove.mutate(name, { onSuccess: () => onRemoved(name) })}
          >
            {t().webhooks.remove}
          </SureButton>
        </div>
      )}
      {remove.error === null ? null : <Failed error={remove.error} />}
    </div>
  );
}

/** What can be said in a sentence: whether the first delivery has come, and why the last one was turned away. */
function State({ entry, zone }: Pick<ConnectedProps, 'entry' | 'zone'>) {
  const { firstTaken, lastRefused, last } = entry;
  const standing = standingOf(entry);
  return (
    <>
      <p role="status" className={`hook-says hook-lamp hook-${standing}`}>
        {firstTaken === ''
          ? t().webhooks.noFirst(lastRefused !== null)
          : t().webhooks.first(clockText(firstTaken, zone), clockText(last, zone))}
      </p>
      {lastRefused === null ? null : (
        <p className={standing === 'refused' ? 'pain' : 'explore-note'}>
          {t().webhooks.lastRefused(clockText(lastRefused.at, zone))} {lastRefused.reason}.
        </p>
      )}
    </>
  );
}

function Counts({ entry: { taken, repeated, refused } }: Pick<ConnectedProps, 'entry'>) {
  const turnedAway = Object.values(refused).reduce((sum, each) => sum + each, 0);
  const counts = [
    [t().webhooks.taken, taken],
    [t().webhooks.repeated, repeated],
    [t().webhooks.refused, turnedAway],
  ] as const;
  return (
    <dl className="hook-counts figures" aria-label={t().webhooks.sinceStart}>
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{formatCount(count)}</dd>
        </div>
      ))}
      <p className="explore-note">{t().webhooks.sinceStart}</p>
    </dl>
  );
}
