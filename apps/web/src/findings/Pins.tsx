import type { Scene } from '@throughline/blueprint';
import type { Box } from '../canvas/camera.js';
import { textWidth } from '../canvas/text-fit.js';
import { t } from '../texts/texts.js';
import type { Pinned } from './pinned.js';
import { priceWords } from './words.js';

interface PinsProps {
  readonly pins: readonly Pinned[];
  readonly scene: Pick<Scene, 'nodes'>;
  readonly k: number;
}

const SIZE = 11;
const HEIGHT = 18;

const labelOf = ({ finding }: Pinned): string => t().findings.perMonth(priceWords(finding.price));

/** Price tags over the steps or activities that cost most. Letters keep their size on the screen. */
export function Pins({ pins, scene, k }: PinsProps) {
  return (
    <g className="pins" aria-hidden="true">
      {pins.map((pin) => {
        const node = scene.nodes.find(({ id }) => id === pin.step);
        if (node === undefined) return null;
        const label = labelOf(pin);
        const width = textWidth(label, SIZE, 640) + 14;
        return (
          <g key={pin.step} className="pin" transform={`translate(${node.x} ${node.y}) scale(${1 / k})`}>
            <path d="M9 -5 h12 l-6 5 z" />
            <rect x={0} y={-HEIGHT - 4} width={width} height={HEIGHT} rx={HEIGHT / 2} />
            <text x={7} y={-9} fontSize={SIZE} fontWeight={640}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Where the tags stand, in pixels of the screen, so that nothing is written under them. */
export function pinBoxes(pins: readonly Pinned[], { nodes }: Pick<Scene, 'nodes'>, k: number): Box[] {
  return pins.flatMap((pin) => {
    const node = nodes.find(({ id }) => id === pin.step);
    if (node === undefined) return [];
    return [
      {
        x: node.x * k,
        y: node.y * k - HEIGHT - 6,
        width: textWidth(labelOf(pin), SIZE, 640) + 14,
        height: HEIGHT + 4,
      },
    ];
  });
}
