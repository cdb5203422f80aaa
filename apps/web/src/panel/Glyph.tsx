/** Shapes that tell object types apart without colour. */
const SHAPES = [
  'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10',
  'M1.5 1.5h9v9h-9z',
  'M6 0.8l5.4 9.8H.6z',
  'M6 .4l5.6 5.6L6 11.6.4 6z',
  'M4 .8h4V4h3.2v4H8v3.2H4V8H.8V4H4z',
  'M6 11.2L.6 1.4h10.8z',
  'M3 .8h6L11.4 6 9 11.2H3L.6 6z',
] as const;

interface GlyphProps {
  readonly type: string;
  readonly types: readonly string[];
  readonly colour: string;
}

export function Glyph({ type, types, colour }: GlyphProps) {
  const index = Math.max(0, [...types].sort().indexOf(type));
  return (
    <svg className="glyph" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      <path d={SHAPES[index % SHAPES.length]} fill={colour} />
    </svg>
  );
}
