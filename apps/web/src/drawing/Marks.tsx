import type { Scene } from '@throughline/blueprint';
import { textWidth } from '../canvas/text-fit.js';
import { HEIGHT, type Marks, type PlacedMark, placeMarks } from './mark-places.js';

interface MarksProps {
  readonly marks: Marks;
  readonly scene: Pick<Scene, 'nodes'>;
  readonly k: number;
}

const SIZE = 10.5;

/** Under each step its figure, with a bar as long as it is great. Letters keep their size on the screen. */
export function MarksLayer({ marks, scene, k }: MarksProps) {
  return (
    <g className="marks" aria-hidden="true">
      {placedMarks(marks, scene, k).map(({ id, mark, x, y, width }) => (
        <g
          key={id}
          className={`mark mark-${mark.tone}`}
          data-testid={`mark-${id}`}
          transform={`scale(${1 / k}) translate(${x} ${y})`}
        >
          <rect className="mark-ground" width={width} height={HEIGHT} rx={4} />
          <rect className="mark-bar" width={width * mark.level} height={HEIGHT} rx={4} />
          <rect className="mark-edge" width={width} height={HEIGHT} rx={4} />
          <text x={6} y={11.2} fontSize={SIZE} fontWeight={600}>
            {mark.text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Where the figures stand, in pixels of the screen. */
export function placedMarks(marks: Marks, { nodes }: Pick<Scene, 'nodes'>, k: number): readonly PlacedMark[] {
  return placeMarks(marks, nodes, { k, widthOf: ({ text }) => textWidth(text, SIZE, 600) + 12 });
}
