/** What the signs of the drawing mean. */
export function Legend() {
  return (
    <ul className="legend" aria-label="Signs">
      <li>
        <svg viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
          <path className="legend-through" d="M2 5h20" />
        </svg>
        the way most journeys take
      </li>
      <li>
        <svg viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
          <path className="legend-path" d="M2 5h20" />
        </svg>
        other ways
      </li>
      <li>
        <svg viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
          <path className="legend-wedge" d="M8 1h9l-4.5 8z" />
        </svg>
        end here short of the goal
      </li>
    </ul>
  );
}
