import { evenly } from './scale.js';

interface ValueAxisProps {
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly said: (value: number) => string;
  /** Where its lines begin and end: pixels. */
  readonly from: number;
  readonly to: number;
}

/** A line for each tick of the value, and what it stands for left of it. */
export function ValueAxis({ ticks, y, said, from, to }: ValueAxisProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line className="course-grid" x1={from} x2={to} y1={y(tick)} y2={y(tick)} />
      <text className="course-tick" x={from - 8} y={y(tick) + 4} textAnchor="end">
        {said(tick)}
      </text>
    </g>
  ));
}

interface TimeAxisProps {
  readonly count: number;
  readonly x: (index: number) => number;
  /** What stands below a point. */
  readonly label: (index: number) => string;
  /** Of the drawing and of its lower edge: pixels. */
  readonly width: number;
  readonly height: number;
}

/** Pixels that a label needs at least, and for each of its letters: the first begins where others have their middle. */
const LABEL = 90;
const LETTER = 11;

/** As many labels as there is room for, none of them over the edge. */
export function TimeAxis({ count, x, label, width, height }: TimeAxisProps) {
  const room = x(count - 1) - x(0);
  const needed = Math.max(LABEL, LETTER * Math.max(label(0).length, label(count - 1).length));
  return evenly(count, Math.max(2, Math.floor(room / needed))).map((index) => (
    <text
      key={index}
      className="course-tick"
      x={x(index)}
      y={height - 6}
      textAnchor={index === 0 ? 'start' : x(index) > width - 40 ? 'end' : 'middle'}
    >
      {label(index)}
    </text>
  ));
}
