import { heightOf, pathThrough, ticksOf } from './scale.js';

const WIDTH = 120;
const HEIGHT = 28;

/** The course of a figure as a small line without axes. What it says stands beside it as a number. */
export function Spark({ values }: { readonly values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden />;
  const ticks = ticksOf(known);
  // Days without the figure are passed over: between rare days a line says more than dots would.
  const points = values.flatMap((value, at) =>
    value === null
      ? []
      : [{ x: (at / (values.length - 1)) * WIDTH, y: heightOf(value, ticks, HEIGHT - 2) + 1 }],
  );
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      <path d={pathThrough(points)} />
    </svg>
  );
}
