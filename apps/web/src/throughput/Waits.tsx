import type { ThroughputAnswer, Times } from '@throughline/model';
import { isOneStep } from './one-step.js';
import { behindKey } from '../explore/behind.js';
import { BarTable } from '../explore/BarTable.js';
import { formatCount, formatDuration } from '../texts/format.js';
import { called, t } from '../texts/texts.js';
import type { Clock } from './ThroughputView.js';
import { workWords } from './work.js';

interface WaitsProps {
  readonly answer: ThroughputAnswer;
  readonly clock: Clock;
  /** Opens the journeys behind a figure, told as the address tells it; undefined where they cannot be opened. */
  readonly onBehind?: (key: string) => void;
}

interface Timed {
  readonly key: string;
  readonly name: string;
  readonly note?: string;
  readonly time: Times | null;
  readonly more: readonly string[];
  /** Whether its journeys can be asked for by its names alone. */
  readonly asked: boolean;
}

/** The median as a bar, and a line from there to the time within which nine of ten are; one scale for all rows. */
function barsOf(rows: readonly Timed[], onBehind: WaitsProps['onBehind']) {
  const longest = Math.max(1, ...rows.map(({ time }) => time?.p90 ?? 0));
  return rows.map(({ key, name, note, time, more, asked }) => ({
    key,
    name,
    ...(note === undefined ? {} : { note }),
    share: time === null ? null : time.p50 / longest,
    range: time === null ? null : ([time.p50 / longest, time.p90 / longest] as const),
    cells: [
      time === null ? '–' : formatDuration(time.p50),
      time === null ? '–' : formatDuration(time.p90),
      ...more,
    ],
    // Medians and nine of ten come before how many journeys there are.
    behind: onBehind && asked ? { 2: () => onBehind(key) } : undefined,
  }));
}

/** Each activity by how long it is waited for, the longest first. */
export function StepWaits({ answer: { steps, teams }, clock, onBehind }: WaitsProps) {
  const { steps: title, stepsNote, heads } = t().throughput;
  const rows = steps
    .map((step): Timed => {
      const team = teams.find(({ id }) => id === step.team)?.name;
      return {
        key: behindKey('pass', step.activity),
        name: called(step.activity),
        ...(team === undefined ? {} : { note: team }),
        time: clock === 'working' ? step.working : step.wait,
        more: [formatCount(step.journeys), formatCount(step.repeated), workWords(step.labour?.minutes)],
        asked: isOneStep(steps, step.activity),
      };
    })
    .toSorted((one, other) => (other.time?.p50 ?? -1) - (one.time?.p50 ?? -1));
  return (
    <section aria-label={title} data-testid="waits">
      <h2>
        {title} <span>{stepsNote}</span>
      </h2>
      <BarTable
        label={title}
        heads={[heads.step, heads.median, heads.most, heads.journeys, heads.repeated, heads.labour]}
        rows={barsOf(rows, onBehind)}
      />
    </section>
  );
}

/** The same from each activity to the next, the most frequent first. */
export function WayTimes({ answer: { steps, ways, cut }, clock, onBehind }: WaitsProps) {
  const { ways: title, stepsNote, heads } = t().throughput;
  if (ways.length === 0) return null;
  const rows = ways.map(({ from, to, time, working, journeys }) => ({
    key: behindKey('way', from, to),
    name: `${called(from)} → ${called(to)}`,
    time: clock === 'working' ? working : time,
    more: [formatCount(journeys)],
    asked: isOneStep(steps, from) && isOneStep(steps, to),
  }));
  return (
    <section aria-label={title}>
      <h2>
        {title} <span>{stepsNote}</span>
      </h2>
      <BarTable
        label={title}
        heads={[heads.way, heads.median, heads.most, heads.journeys]}
        rows={barsOf(rows, onBehind)}
        cut={cut.ways}
      />
    </section>
  );
}
