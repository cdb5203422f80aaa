import { objectTypeColours } from '@throughline/blueprint';
import { formatCompact, plural } from '../texts/format.js';
import { useScheme } from '../app/colours.js';
import { useView } from '../app/use-view.js';
import { toggled } from '../state/view-state.js';
import { t } from '../texts/texts.js';
import { Glyph } from './Glyph.js';

/** Object types on and off. The last one that is on stays on: an empty drawing tells nothing. */
export function TypeChips({ objects }: { readonly objects: Readonly<Record<string, number>> }) {
  const { view, change } = useView();
  const scheme = useScheme();
  const types = Object.keys(objects);
  const colours = objectTypeColours(types, scheme);
  const on = types.filter((type) => !view.hidden.includes(type));
  return (
    <div className="chips" role="group" aria-label={t().panel.objectTypes}>
      {types.map((type) => {
        const pressed = on.includes(type);
        const last = pressed && on.length === 1;
        return (
          <button
            key={type}
            type="button"
            className="chip"
            aria-pressed={pressed}
            aria-disabled={last}
            title={last ? t().panel.stay : (pressed ? t().panel.hide : t().panel.show)(plural(type))}
            onClick={() => (last ? undefined : change({ hidden: toggled(view.hidden, type) }))}
          >
            <Glyph
              type={type}
              types={types}
              colour={pressed ? (colours.get(type) ?? 'currentColor') : 'var(--ink-3)'}
            />
            <span>{plural(type)}</span>
            <span className="chip-count figures">{formatCompact(objects[type] ?? 0)}</span>
          </button>
        );
      })}
    </div>
  );
}
