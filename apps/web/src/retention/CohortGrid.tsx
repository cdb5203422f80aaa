import type { ReactNode } from 'react';
import { FigureButton } from '../explore/FigureButton.js';
import { formatShare, plural } from '../texts/format.js';

interface CohortGridProps {
  readonly label: string;
  /** What its rows are. */
  readonly rows: string;
  readonly object: string;
  /** Intervals, the first of which is that in which a cohort began. */
  readonly columns: number;
  readonly children: ReactNode;
}

/** The frame of a table of cohorts: a column for how many they are, and one for each interval since. */
export function CohortGrid({ label, rows, object, columns, children }: CohortGridProps) {
  return (
    <div className="split-scroll cohorts-scroll" tabIndex={0} role="group" aria-label={label}>
      <table className="cohorts figures">
        <thead>
          <tr>
            <th scope="col">{rows}</th>
            <th scope="col">{plural(object)}</th>
            {Array.from({ length: columns - 1 }, (_, at) => (
              <th key={at} scope="col">
                +{at + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

interface ShareCellProps {
  readonly share: number;
  /** The share whose colour is the deepest; a small cohort’s may be larger. */
  readonly most: number;
  readonly title: string;
  readonly onOpen: (() => void) | undefined;
}

/** How many came back: the deeper the colour, the more. */
export function ShareCell({ share, most, title, onOpen }: ShareCellProps) {
  const depth = Math.round(Math.min(1, share / most) * 55);
  const background = `color-mix(in srgb, var(--through) ${depth}%, var(--paper))`;
  return (
    <td className="cohort-cell" title={title} style={{ background }}>
      <FigureButton onOpen={onOpen} of={title}>
        {formatShare(share)}
      </FigureButton>
    </td>
  );
}
