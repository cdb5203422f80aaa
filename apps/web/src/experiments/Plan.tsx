import { Slider } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useAnswer } from '../api/queries.js';
import { postJson } from '../api/request.js';
import { Ghosts } from '../explore/Explore.js';
import { narrowed } from '../explore/narrowed.js';
import { LoadFailed } from '../shell/LoadFailed.js';
import { formatCompact, formatCount, formatShare } from '../texts/format.js';
import { Marked } from '../texts/Marked.js';
import { t } from '../texts/texts.js';
import type { Testing } from './ExperimentsView.js';

const WEEKS_WATCHED = 4;
const WEEKS_SHOWN = 8;

/** What an experiment on the shop's conversion takes: visitors, weeks, and what is seen after each of them. */
export function Plan({ exploring, test, changeTest }: Testing) {
  const texts = t().experiments;
  const { where } = narrowed(exploring.state);
  const { data, error, refetch } = useAnswer(exploring.asked, {
    kind: 'kpis',
    period: { last: `${7 * WEEKS_WATCHED}d`, take: 'events' },
    ...(where === undefined ? {} : { where }),
  });
  return (
    <section aria-label={texts.plan} data-testid="plan">
      <h2>
        {texts.plan} <span>{texts.planNote}</span>
      </h2>
      <div className="experiments-fields">
        <PlanSlider
          label={texts.effect}
          value={test.effect}
          range={[0.01, 0.5, 0.01]}
          words={formatShare}
          onChange={(effect) => changeTest({ effect })}
        />
        <PlanSlider
          label={texts.power}
          value={test.power}
          range={[0.5, 0.99, 0.01]}
          words={formatShare}
          onChange={(power) => changeTest({ power })}
        />
        <PlanSlider
          label={texts.arms}
          value={test.arms}
          range={[2, 6, 1]}
          words={formatCount}
          onChange={(arms) => changeTest({ arms })}
        />
      </div>
      {error === null ? null : <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data === undefined ? null : <Planned test={test} {...data.figures.conversion} />}
    </section>
  );
}

interface PlanSliderProps {
  readonly label: string;
  readonly value: number;
  readonly range: readonly [least: number, most: number, step: number];
  readonly words: (value: number) => string;
  readonly onChange: (value: number) => void;
}

function PlanSlider({ label, value, range: [min, max, step], words, onChange }: PlanSliderProps) {
  return (
    <div className="experiments-field">
      <span className="figures">
        {label} <strong>{words(value)}</strong>
      </span>
      <Slider
        key={value}
        size="sm"
        thumbLabel={label}
        label={null}
        {...{ min, max, step }}
        defaultValue={value}
        onChangeEnd={onChange}
      />
    </div>
  );
}

interface PowerAnswer {
  readonly sampleSize?: { readonly visitors: number | null; readonly weeks?: number | null };
  readonly weeks?: readonly {
    readonly week: number;
    readonly visitors: number;
    readonly minimumDetectableEffect: number | null;
    readonly power?: number;
  }[];
}

interface PlannedProps extends Pick<Testing, 'test'> {
  /** The share of visits that end in an order, and of how many visits in the weeks that were watched. */
  readonly value: number | null;
  readonly n: number;
}

function Planned({ test: { effect, power, arms }, value, n }: PlannedProps) {
  const texts = t().experiments;
  const isUsable = value !== null && value > 0 && value < 1 && n >= WEEKS_WATCHED;
  const visitorsPerWeek = n / WEEKS_WATCHED;
  const input = {
    metric: 'proportion',
    mean: value,
    effect,
    power,
    arms,
    visitorsPerWeek,
    weeks: WEEKS_SHOWN,
  };
  const { data, error, refetch } = useQuery({
    queryKey: ['power', input],
    queryFn: ({ signal }) => postJson<PowerAnswer>('/api/decide/power', input, signal),
    enabled: isUsable,
    placeholderData: (before) => before,
  });
  if (!isUsable) return <p className="explore-note">{texts.cannotPlan}</p>;
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Ghosts />;
  const { visitors = null, weeks = null } = data.sampleSize ?? {};
  return (
    <>
      <p className="explore-said" data-testid="needs">
        {texts.baseline(formatShare(value), formatCompact(visitorsPerWeek))}{' '}
        <Marked
          text={
            visitors === null || weeks === null
              ? texts.needsForever
              : texts.needs(formatCount(visitors), texts.weeks(weeks))
          }
        />
      </p>
      <Weeks weeks={data.weeks ?? []} />
    </>
  );
}

function Weeks({ weeks }: { readonly weeks: NonNullable<PowerAnswer['weeks']> }) {
  const { weekHeads, weekTable } = t().experiments;
  return (
    <div className="split-scroll" tabIndex={0} role="group" aria-label={weekTable}>
      <table className="split bar-table figures">
        <thead>
          <tr>
            <th scope="col">{weekHeads.week}</th>
            <td aria-hidden />
            <th scope="col">{weekHeads.visitors}</th>
            <th scope="col">{weekHeads.least}</th>
            <th scope="col">{weekHeads.power}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ week, visitors, minimumDetectableEffect, power = 0 }) => (
            <tr key={week}>
              <th scope="row">{formatCount(week)}</th>
              <td className="bar-cell" aria-hidden>
                <div className="bar-track">
                  <span className="bar-fill bar-plain" style={{ width: `${power * 100}%` }} />
                </div>
              </td>
              <td>{formatCount(visitors)}</td>
              <td>{minimumDetectableEffect === null ? '–' : formatShare(minimumDetectableEffect)}</td>
              <td>{formatShare(power)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
