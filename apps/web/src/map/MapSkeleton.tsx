import { t } from '../texts/texts.js';
/** The shape of a map while its figures are on their way. */
export function MapSkeleton() {
  return (
    <div className="skeleton" role="status" aria-label={t().map.loading}>
      <svg viewBox="0 0 1200 560" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
        <path className="skeleton-line" d="M120 280H1080" />
        <path
          className="skeleton-link"
          d="M340 280C420 120 560 120 640 160M340 280C420 440 560 440 640 420M760 160C860 160 860 280 900 280"
        />
        {BOXES.map(([x, y]) => (
          <rect key={`${x},${y}`} className="skeleton-box" x={x} y={y} width={124} height={42} rx={7} />
        ))}
      </svg>
    </div>
  );
}

const BOXES = [
  [60, 259],
  [230, 259],
  [440, 259],
  [640, 259],
  [860, 259],
  [1020, 259],
  [640, 139],
  [640, 399],
] as const;
