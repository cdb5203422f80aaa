import { t } from '../texts/texts.js';
/** What the signs of the drawing mean. */
export function Legend() {
  return (
    <ul className="legend" aria-label={t().panel.signs}>
      <li>
        <svg viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
          <path className="legend-through" d="M2 5h20" />
        </svg>
        {t().panel.mainWay}
      </li>
      <li>
        <svg viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
          <path className="legend-path" d="M2 5h20" />
        </svg>
        {t().panel.otherWays}
      </li>
      <li>
        <svg viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
          <path className="legend-wedge" d="M8 1h9l-4.5 8z" />
        </svg>
        {t().panel.shortOfGoal}
      </li>
    </ul>
  );
}
