import './funnel.css';
import { behindKey } from '../explore/behind.js';
import { FigureButton } from '../explore/FigureButton.js';
import { Marked } from '../texts/Marked.js';
import { formatCount, formatDuration, formatMoneyCompact, formatShare, plural } from '../texts/format.js';
import { type Amount, type FunnelAnswer, type FunnelStepFigures, millisecondsOf } from '@throughline/model';
import { called, t } from '../texts/texts.js';

interface FunnelStepsProps {
  readonly answer: FunnelAnswer;
  readonly object: string;
  /** Opens the journeys behind a figure, told as the address tells it; undefined where they cannot be opened. */
  readonly onBehind?: (key: string) => void;
}

/** Each step as a bar of those that reach it; what is missing to the one before it is who left. */
export function FunnelSteps({ answer, object, onBehind }: FunnelStepsProps) {
  const { steps, overall, window, windowFrom } = answer;
  const worst = worstStep(steps);
  return (
    <section aria-label={t().funnel.stepToStep}>
      <p className="explore-said">
        <Marked
          text={t().funnel.overall({
            share: formatShare(overall.rate),
            of: `${formatCount(steps[0]?.journeys ?? 0)} ${plural(object)}`,
            window: formatDuration(millisecondsOf(window) / 1000),
            each: windowFrom === 'previous',
            within: overall.seconds === null ? null : formatDuration(overall.seconds.p50),
          })}
        />
      </p>
      <ol className="funnel">
        {steps.map((step, at) => (
          <FunnelRow
            key={`${at} ${step.activity}`}
            step={step}
            before={steps[at - 1]}
            worst={at === worst}
            place={at + 1}
            onBehind={onBehind}
          />
        ))}
      </ol>
    </section>
  );
}

/** Where most journeys are lost, as a place in the list; −1 where there is no such step. */
function worstStep(steps: readonly FunnelStepFigures[]): number {
  const losses = steps.map((step, at) => (at === 0 ? 0 : (steps[at - 1]?.journeys ?? 0) - step.journeys));
  const most = Math.max(0, ...losses);
  return most === 0 ? -1 : losses.indexOf(most);
}

interface FunnelRowProps {
  readonly step: FunnelStepFigures;
  readonly before: FunnelStepFigures | undefined;
  readonly worst: boolean;
  readonly place: number;
  readonly onBehind: FunnelStepsProps['onBehind'];
}

function FunnelRow({ step, before, worst, place, onBehind }: FunnelRowProps) {
  const opens = (what: 'left' | 'reached') =>
    onBehind === undefined ? undefined : () => onBehind(behindKey(what, String(place)));
  const lost = before === undefined ? 0 : before.journeys - step.journeys;
  return (
    <li className="funnel-row" data-testid="funnel-step">
      {before === undefined ? null : (
        <p className={`funnel-between figures${worst ? ' pain' : ''}`}>
          {t().funnel.goOn(
            formatShare(step.fromPrevious),
            step.seconds === null ? null : formatDuration(step.seconds.p50),
          )}{' '}
          ·{' '}
          <FigureButton onOpen={opens('left')}>
            {t().funnel.leave(formatCount(lost), moneyWords(before.lost))}
          </FigureButton>
          {worst ? ` · ${t().funnel.largestLoss}` : ''}
        </p>
      )}
      <div className="funnel-name">
        <span className="funnel-place figures">{place}</span> {called(step.activity)}
      </div>
      <div className="funnel-line">
        <div className="funnel-track" aria-hidden>
          <span
            className="funnel-before"
            style={{ width: `${(before === undefined ? 1 : share(before)) * 100}%` }}
          />
          <span className="funnel-bar" style={{ width: `${share(step) * 100}%` }} />
        </div>
        <span className="funnel-figure figures">
          <FigureButton onOpen={opens('reached')}>
            <strong>{formatCount(step.journeys)}</strong>
          </FigureButton>{' '}
          {formatShare(step.fromFirst)}
        </span>
      </div>
    </li>
  );
}

function share({ fromFirst }: FunnelStepFigures): number {
  return Math.min(1, fromFirst);
}

function moneyWords(amounts: readonly Amount[] = []): string | null {
  const said = amounts
    .filter(({ value }) => Number(value) !== 0)
    .map(({ value, currency }) => formatMoneyCompact(Number(value), currency));
  return said.length === 0 ? null : said.join(', ');
}
