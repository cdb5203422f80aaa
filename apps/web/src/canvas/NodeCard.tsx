import type { SceneNode } from '@throughline/blueprint';
import type { Size } from './camera.js';
import { figureText, type CardText } from './detail.js';
import { textWidth } from './text-fit.js';

/** One row of figures in a box: what stands at its left, and at its right. */
export interface FigureRow {
  readonly left: string;
  readonly right: string;
}

interface NodeCardProps {
  readonly node: SceneNode;
  readonly size: Size;
  readonly text: CardText;
  readonly rows: readonly FigureRow[];
  readonly colour: string | null;
}

/** The text inside a box: the name, then as many figures as there is room for. */
export function NodeCard({ node, size, text, rows, colour }: NodeCardProps) {
  const shown = rows.slice(0, text.rows);
  const used = (text.name.length + shown.length) * text.lineHeight;
  const top = (size.height - used) / 2 + text.lineHeight * 0.78;
  const y = (row: number): number => top + row * text.lineHeight;
  const middle = node.shape !== 'step' && node.shape !== 'fold';
  return (
    <>
      {text.name.map((line, row) => (
        <text
          key={line}
          className="node-name"
          x={middle ? size.width / 2 : text.padding}
          y={y(row)}
          fontSize={text.size}
          textAnchor={middle ? 'middle' : 'start'}
        >
          {line}
        </text>
      ))}
      {shown.map((row, index) => (
        <Row
          key={index}
          row={row}
          place={{
            pad: text.padding,
            width: size.width,
            y: y(text.name.length + index),
            size: text.size - 0.5,
          }}
        />
      ))}
      {colour === null || !hasDotRoom(text, size) ? null : (
        <circle
          className="node-type"
          cx={size.width - text.padding}
          cy={y(0) - text.size * 0.33}
          r={3}
          fill={colour}
        />
      )}
    </>
  );
}

/** The object type's dot stands at the end of the name, where the name leaves room for it. */
function hasDotRoom({ name, rows, size, padding }: CardText, box: Size): boolean {
  return rows > 0 && textWidth(name[0] ?? '', size, 560) + DOT_ROOM <= box.width - 2 * padding;
}

const DOT_ROOM = 10;

interface RowProps {
  readonly row: FigureRow;
  readonly place: { readonly pad: number; readonly width: number; readonly y: number; readonly size: number };
}

function Row({ row, place }: RowProps) {
  const inner = place.width - 2 * place.pad;
  const right = figureText(row.right, inner, place.size);
  const gap = right === '' ? 0 : textWidth(right, place.size, 450) + 6;
  const left = inner - gap > 14 ? figureText(row.left, inner - gap, place.size) : '';
  return (
    <>
      <text className="node-figure" x={place.pad} y={place.y} fontSize={place.size}>
        {left}
      </text>
      <text
        className="node-figure node-figure-right"
        x={place.width - place.pad}
        y={place.y}
        fontSize={place.size}
        textAnchor="end"
      >
        {right}
      </text>
    </>
  );
}
