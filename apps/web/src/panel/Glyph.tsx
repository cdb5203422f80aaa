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

/** Those that most shops have keep their shape whatever else is there, as they keep their colours. */
const OWN = ['customer', 'item', 'order', 'parcel', 'return', 'session', 'ticket'];

/** Others take what shapes are left, in the order of their names. */
export function shapeOf(type: string, types: readonly string[]): number {
  const own = OWN.indexOf(type);
  if (own !== -1) return own;
  const left = OWN.flatMap((known, at) => (types.includes(known) ? [] : [at]));
  const others = [...types].filter((other) => !OWN.includes(other)).sort();
  const at = Math.max(0, others.indexOf(type));
  return left[at] ?? at % SHAPES.length;
}

interface GlyphProps {
  readonly type: string;
  readonly types: readonly string[];
  readonly colour: string;
}

export function Glyph({ type, types, colour }: GlyphProps) {
  return (
    <svg className="glyph" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      <path d={SHAPES[shapeOf(type, types)]} fill={colour} />
    </svg>
  );
}
