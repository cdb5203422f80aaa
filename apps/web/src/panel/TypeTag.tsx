import { say } from '../texts/texts.js';
import { objectTypeColours } from '@throughline/blueprint';
import { useScheme } from '../app/colours.js';
import { Glyph } from './Glyph.js';

interface TypeTagProps {
  readonly type: string;
  readonly types: readonly string[];
}

/** An object type by colour, shape and name. */
export function TypeTag({ type, types }: TypeTagProps) {
  const scheme = useScheme();
  const colour = objectTypeColours(types, scheme).get(type) ?? 'currentColor';
  return (
    <span className="tag">
      <Glyph type={type} types={types} colour={colour} />
      {say().noun(type, 'one')}
    </span>
  );
}
