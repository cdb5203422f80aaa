import type { SceneNode } from '@throughline/blueprint';
import type { Size } from './camera.js';
import { figureText, type CardText } from './detail.js';
import { textWidth } from './text-fit.js';

interface NodeCardProps {
  readonly node: SceneNode;
  readonly size: Size;
  readonly text: CardText;
  readonly colour: string | null;
}

/** The text inside a box: the name, then as many figures as there is room for. */
export function NodeCard({ node, size, text, colour }: NodeCardProps) {
  const pad = Math.min(9, size.width * 0.07);
  const rows = figureRows(node, text.rows, size);
  const used = (text.name.length + rows.length) * text.lineHeight;
  const top = (size.height - used) / 2 + text.lineHeight * 0.78;
  const y = (row: number): number => top + row * text.lineHeight;
  const middle = node.shape === 'cell';
  return (
    <>
      {text.name.map((line, row) => (
        <text
          key={line}
          className="node-name"
          x={middle ? size.width / 2 : pad}
          y={y(row)}
          fontSize={text.size}
          textAnchor={middle ? 'middle' : 'start'}
        >
          {line}
        </text>
      ))}
      {rows.map(({ left, right }, index) => (
        <Row
          key={`${left}|${right}`}
          left={left}
          right={right}
          place={{ pad, width: size.width, y: y(text.name.length + index), size: text.size - 0.5 }}
        />
      ))}
      {colour === null || rows.length === 0 ? null : (
        <circle
          className="node-type"
          cx={size.width - pad}
          cy={y(0) - text.size * 0.33}
          r={2.5}
          fill={colour}
        />
      )}
    </>
  );
}

interface FigureRow {
  readonly left: string;
  readonly right: string;
}

/** First the figures of the drawing, then the facts that they do not tell already. */
function figureRows(node: SceneNode, room: number, size: Size): readonly FigureRow[] {
  if (room === 0) return [];
  const { left, right } = node.figures;
  const first = left === '' && right === '' ? [] : [{ left, right }];
  const told = new Set([left, right]);
  const facts = size.width < 150 ? [] : node.facts.filter(({ value }) => !told.has(value));
  return [...first, ...facts.map(({ name, value }) => ({ left: name, right: value }))].slice(0, room);
}

interface RowProps extends FigureRow {
  readonly place: { readonly pad: number; readonly width: number; readonly y: number; readonly size: number };
}

function Row({ left, right, place }: RowProps) {
  const inner = place.width - 2 * place.pad;
  const rightText = figureText(right, inner, place.size);
  const gap = rightText === '' ? 0 : textWidth(rightText, place.size, 450) + 6;
  const leftText = inner - gap > 14 ? figureText(left, inner - gap, place.size) : '';
  return (
    <>
      <text className="node-figure" x={place.pad} y={place.y} fontSize={place.size}>
        {leftText}
      </text>
      <text
        className="node-figure node-figure-right"
        x={place.width - place.pad}
        y={place.y}
        fontSize={place.size}
        textAnchor="end"
      >
        {rightText}
      </text>
    </>
  );
}
