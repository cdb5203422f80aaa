import type { Scene } from '@throughline/blueprint';
import type { Box } from '../canvas/camera.js';
import { textWidth } from '../canvas/text-fit.js';
import { t } from '../texts/texts.js';
import { PIN, placedPins } from './pin-places.js';
import type { Pinned } from './pinned.js';
import { priceWords } from './words.js';

interface PinsProps {
  readonly pins: readonly Pinned[];
  readonly scene: Pick<Scene, 'nodes'>;
  readonly k: number;
}

const SIZE = 11;
/** From so far there is room for the price alone; the list beside the drawing says of what time it is. */
const FAR = 0.4;

const labelOf = ({ finding }: Pinned, k: number): string => {
  const price = priceWords(finding.price);
  return k < FAR ? price : t().findings.perMonth(price);
};

const placed = (pins: readonly Pinned[], { nodes }: PinsProps['scene'], k: number) =>
  placedPins(pins, nodes, { k, widthOf: (pin) => textWidth(labelOf(pin, k), SIZE, 640) + 14 });

/** Price tags over the steps or activities that cost most. Letters keep their size on the screen. */
export function Pins({ pins, scene, k }: PinsProps) {
  return (
    <g className="pins" aria-hidden="true">
      {placed(pins, scene, k).map(({ pin, x, y, tip, width }) => (
        <g key={pin.step} className="pin" transform={`scale(${1 / k}) translate(${x} ${y})`}>
          <path d={`M9 ${PIN.height - 1} h12 L15 ${tip} z`} />
          <rect width={width} height={PIN.height} rx={PIN.height / 2} />
          <text x={7} y={PIN.height - 5} fontSize={SIZE} fontWeight={640}>
            {labelOf(pin, k)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Where the tags stand, in pixels of the screen, so that nothing is written under them. */
export function pinBoxes(pins: readonly Pinned[], scene: PinsProps['scene'], k: number): Box[] {
  return placed(pins, scene, k).map(({ x, y, width }) => ({ x, y: y - 2, width, height: PIN.height + 4 }));
}
