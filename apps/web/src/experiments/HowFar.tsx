import { formatCount, formatDuration } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { t } from '../texts/texts.js';
import type { Progress } from './progress.js';

const DAY = 86_400;

/** How much of the planned number of visitors has seen a running experiment, and when it should be reached. */
export function HowFar({ progress }: { readonly progress: Progress }) {
  const texts = t().experiments.progress;
  const { have, needed, share, isEnough, perDay, daysLeft } = progress;
  const said = [
    needed === null ? texts.seen(have, formatCount(have)) : texts.of(formatCount(have), formatCount(needed)),
    perDay >= 1 ? texts.perDay(formatCount(Math.round(perDay))) : null,
    needed === null ? texts.unplanned : isEnough ? texts.done : null,
    daysLeft === null ? null : texts.left(formatDuration(daysLeft * DAY)),
  ].filter((part) => part !== null);
  return (
    <section className="experiments-far" aria-label={texts.title} data-testid="how-far">
      {share === null ? null : (
        <div
          className="bar-track"
          role="progressbar"
          aria-label={texts.title}
          aria-valuenow={Math.round(share * 100)}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <span
            className={`bar-fill ${isEnough ? 'bar-good' : 'bar-plain'}`}
            style={{ width: `${share * 100}%` }}
          />
        </div>
      )}
      <p className="figures">
        <Marked text={said.join(' · ')} />
      </p>
    </section>
  );
}
