import { formatCount, formatDuration } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { t } from '../texts/texts.js';
import type { Progress } from './progress.js';

const DAY = 86_400;

interface HowFarProps {
  readonly progress: Progress;
  /** It is read as one that is looked at once, at its end: without a plan it has none. */
  readonly atItsEnd: boolean;
}

/** How much of the planned number of visitors has seen a running experiment, and when it should be reached. */
export function HowFar({ progress, atItsEnd }: HowFarProps) {
  const texts = t().experiments.progress;
  const { have, needed, share, isEnough, perDay, daysLeft } = progress;
  const said = [
    needed === null ? texts.seen(have, formatCount(have)) : texts.of(formatCount(have), formatCount(needed)),
    perDay >= 1 ? texts.perDay(formatCount(Math.round(perDay))) : null,
    standing(progress, atItsEnd),
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

function standing({ needed, isEnough }: Progress, atItsEnd: boolean): string | null {
  const texts = t().experiments.progress;
  if (needed === null) return atItsEnd ? texts.unplannedAtItsEnd : texts.unplanned;
  return isEnough ? texts.done : null;
}
