import type { BlueprintScene } from '@throughline/blueprint';
import { memo, type CSSProperties } from 'react';

/** The way most journeys take: one unbroken line, and on it each piece as wide as the share that goes there. */
export const ThroughLine = memo(function ThroughLine({ scene }: { readonly scene: BlueprintScene }) {
  return (
    <g className="through" aria-hidden="true">
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
