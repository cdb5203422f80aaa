import { IconArrowsMove, IconResize, IconX } from '@tabler/icons-react';
import type { DashboardTile } from '@throughline/model';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { t } from '../texts/texts.js';
import { arrow, COLUMNS, moved, resized, without } from './arrange.js';

interface TileControlsProps {
  readonly tiles: readonly DashboardTile[];
  readonly at: number;
  readonly name: string;
  readonly board: RefObject<HTMLDivElement | null>;
  readonly onArrange: (tiles: readonly DashboardTile[]) => void;
}

/** Rows are as high as the style sheet says, with the gap between them. */
const ROW = 180;

/** Moves, sizes and removes a tile: by the pointer, or with the arrow keys. */
export function TileControls({ tiles, at, name, board, onArrange }: TileControlsProps) {
  const texts = t().dashboards;
  const tile = tiles[at];
  if (tile === undefined) return null;
  const moveKey = (event: KeyboardEvent): void => {
    const by = arrow(event.key);
    if (by === null) return;
    event.preventDefault();
    onArrange(moved(tiles, at, at + by.across + by.down));
  };
  const sizeKey = (event: KeyboardEvent): void => {
    const by = arrow(event.key);
    if (by === null) return;
    event.preventDefault();
    onArrange(resized(tiles, at, { width: tile.width + by.across, height: tile.height + by.down }));
  };
  const move = (event: PointerEvent): void => {
    const over = placeUnder(event);
    if (isHeld(event) && over !== null && over !== at) onArrange(moved(tiles, at, over));
  };
  const size = (event: PointerEvent): void => {
    const box = event.currentTarget.closest('.tile')?.getBoundingClientRect();
    const column = (board.current?.clientWidth ?? 0) / COLUMNS;
    if (!isHeld(event) || box === undefined || column === 0) return;
    const width = Math.round((event.clientX - box.left) / column);
    const height = Math.round((event.clientY - box.top) / ROW);
    if (width !== tile.width || height !== tile.height) onArrange(resized(tiles, at, { width, height }));
  };
  return (
    <div className="tile-controls" data-picture="no">
      <button
        type="button"
        className="icon-button tile-move"
        aria-label={texts.move(name)}
        title={texts.moveHint}
        onKeyDown={moveKey}
        onPointerDown={hold}
        onPointerMove={move}
      >
        <IconArrowsMove size={16} />
      </button>
      <button
        type="button"
        className="icon-button tile-size"
        aria-label={texts.size(name)}
        title={texts.sizeHint}
        onKeyDown={sizeKey}
        onPointerDown={hold}
        onPointerMove={size}
      >
        <IconResize size={16} />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={texts.takeOff(name)}
        onClick={() => onArrange(without(tiles, at))}
      >
        <IconX size={16} />
      </button>
    </div>
  );
}

function hold(event: PointerEvent): void {
  event.currentTarget.setPointerCapture(event.pointerId);
}

const isHeld = (event: PointerEvent): boolean => event.currentTarget.hasPointerCapture(event.pointerId);

/** The place of the tile that the pointer is over; null between tiles. */
function placeUnder({ clientX, clientY }: PointerEvent): number | null {
  const tile = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('.tile');
  return tile?.dataset['place'] === undefined ? null : Number(tile.dataset['place']);
}
