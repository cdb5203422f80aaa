import './drawing.css';
import type { ReactNode } from 'react';

interface DrawingSkeletonProps {
  /** Widths of the fields over the drawing, in pixels. */
  readonly fields: readonly number[];
  readonly children: ReactNode;
}

/** A view with a drawing while its figures are on their way: the rows over it and the panel beside it have their room already. */
export function DrawingSkeleton({ fields, children }: DrawingSkeletonProps) {
  return (
    <div className="view">
      <div className="controls controls-ghost">
        <Ghosts widths={GHOSTS.controls} />
      </div>
      <div className="drawing-filter">
        <Ghosts widths={fields} />
      </div>
      <div className="view-body">
        <div className="view-drawing">{children}</div>
        <div className="panel panel-ghost">
          <Ghosts widths={GHOSTS.panel} />
        </div>
      </div>
    </div>
  );
}

/** Widths of what will stand there, in pixels. */
const GHOSTS = {
  controls: [94, 90, 78, 72, 82],
  panel: [140, 240, 210, 150, 240, 190],
} as const;

function Ghosts({ widths }: { readonly widths: readonly number[] }) {
  return widths.map((width, at) => <span key={at} className="ghost" style={{ width }} aria-hidden="true" />);
}
