import type { OpenAnswer } from '@throughline/model';
import type { ShopEntry } from '@throughline/server/routes';
import { formatCount, formatDuration, formatObjects } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { cutOffMoment } from './moment.js';
import { leavingOf } from './open-list.js';
import type { TodayState } from './period.js';

interface CutOffsProps {
  readonly answer: OpenAnswer;
  /** Of which type; null for all. */
  readonly type: string | null;
  readonly shop: ShopEntry;
  /** Whether what has to leave is listed alone. */
  readonly chosen: boolean;
  readonly onChange: (change: Partial<TodayState>) => void;
}

/** What has to be done with before the cut-off of a working day, and how much time is left. */
export function CutOffs({ answer, type, shop, chosen, onChange }: CutOffsProps) {
  const { at: now } = answer;
  const leaving = leavingOf(answer, type);
  if (now === null || (leaving.length === 0 && !chosen)) return null;
  const { today } = t();
  const { teams, zone } = shop.settings;
  return (
    <div className="cut-offs figures" data-testid="cut-offs">
      {leaving.map(({ team, at, journeys }) => (
        <p key={team}>
          <strong>{today.leaves(cutOffMoment(at, now, zone))}</strong>{' '}
          {journeys.map(([each, count]) => formatObjects(count, each)).join(', ')}
          <span>
            {today.timeLeft(formatDuration((Date.parse(at) - Date.parse(now)) / 1000))}
            {' · '}
            {teams.find(({ id }) => id === team)?.name ?? team}
          </span>
        </p>
      ))}
      <button type="button" aria-pressed={chosen} onClick={() => onChange({ openLeaving: !chosen })}>
        {chosen
          ? today.listEverything
          : today.listLeaving(
              formatCount(
                leaving.flatMap(({ journeys }) => journeys).reduce((sum, [, count]) => sum + count, 0),
              ),
            )}
      </button>
    </div>
  );
}
