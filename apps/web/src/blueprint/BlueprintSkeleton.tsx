import { t } from '../texts/texts.js';
/** The shape of a blueprint while its figures are on their way: lanes, a line, boxes. */
export function BlueprintSkeleton() {
  return (
    <div className="skeleton" role="status" aria-label={t().blueprint.loading}>
      <svg viewBox="0 0 1200 640" preserveAspectRatio="xMidYMin slice" aria-hidden="true">
        {LANES.map(([lane, y, height]) => (
          <rect key={lane} x={0} y={y} width={1200} height={height} style={{ fill: `var(--lane-${lane})` }} />
        ))}
        <path
          className="skeleton-line"
          d="M150 190H640q24 0 24 24V400q0 24 24 24H930q24 0 24-24V214q0-24 24-24h160"
        />
        {BOXES.map(([x, y]) => (
          <rect key={`${x},${y}`} className="skeleton-box" x={x} y={y} width={108} height={42} rx={7} />
        ))}
      </svg>
    </div>
  );
}

const LANES = [
  ['evidence', 40, 70],
  ['customer', 110, 160],
  ['frontstage', 270, 100],
  ['backstage', 370, 120],
  ['support', 490, 90],
] as const;

const BOXES = [
  [140, 169],
  [290, 169],
  [440, 169],
  [570, 169],
  [700, 403],
  [840, 403],
  [980, 169],
  [440, 300],
  [570, 515],
  [840, 515],
] as const;
