import type { DashboardTile } from '@throughline/model';
import { type ReactNode, useRef } from 'react';
import { TileControls } from './TileControls.js';

interface BoardProps {
  readonly tiles: readonly DashboardTile[];
  readonly children: (tile: DashboardTile, controls: ReactNode) => ReactNode;
  readonly nameOf: (tile: DashboardTile) => string;
  /** Null where it is looked at alone. */
  readonly onArrange: ((tiles: readonly DashboardTile[]) => void) | null;
}

/** Tiles in twelve columns, row by row in their order; on a narrow screen one below the other. */
export function Board({ tiles, children, nameOf, onArrange }: BoardProps) {
  const board = useRef<HTMLDivElement>(null);
  return (
    <div className="board" ref={board} data-testid="board">
      {tiles.map((tile, at) => (
        <article
          key={tile.answer}
          className="tile"
          aria-label={nameOf(tile)}
          data-place={at}
          style={{ gridColumn: `span ${tile.width}`, gridRow: `span ${tile.height}` }}
        >
          {children(
            tile,
            onArrange === null ? null : (
              <TileControls {...{ tiles, at, board, onArrange }} name={nameOf(tile)} />
            ),
          )}
        </article>
      ))}
    </div>
  );
}
