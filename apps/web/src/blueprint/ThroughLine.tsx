import type { BlueprintScene } from '@throughline/blueprint';
import { memo, type CSSProperties } from 'react';

interface ThroughLineProps {
  readonly scene: BlueprintScene;
  /** Steps back where something else is drawn on its pieces. */
  readonly quiet?: boolean;
}

/** The way most journeys take: one unbroken line, and on it each piece as wide as the share that goes there. */
export const ThroughLine = memo(function ThroughLine({ scene, quiet = false }: ThroughLineProps) {
  return (
    <g className={quiet ? 'through through-quiet' : 'through'} aria-hidden="true">
      {scene.ties.map((tie) => (
        <path key={`${tie.from}>${tie.to}`} className="tie" d={tie.path} />
      ))}
      <path className="through-casing" d={scene.throughLine} />
      <path className="through-core" d={scene.throughLine} />
      {scene.throughPieces.map((piece, index) => (
        <path
          key={index}
          className="through-piece"
          d={piece.path}
          style={{ '--width': piece.width } as CSSProperties}
        />
      ))}
    </g>
  );
});
