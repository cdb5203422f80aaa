import { t } from '../texts/texts.js';
import { type AnyOf, emptyRow, KINDS_IN_GROUP, MOST_RULES } from './rule.js';
import { type AboutRules, RuleFields } from './RuleFields.js';

interface GroupFieldsProps {
  readonly about: AboutRules;
  readonly group: AnyOf;
  /** “Rule 2”. */
  readonly name: string;
  readonly nameOf: (place: number) => string;
  readonly onChange: (group: AnyOf) => void;
  /** @param name what goes, and what is left of the group; null where all of it goes */
  readonly onTakeOut: (name: string, left: AnyOf | null) => void;
}

/** Rules of which one is enough. */
export function GroupFields({ about, group, name, nameOf, onChange, onTakeOut }: GroupFieldsProps) {
  const texts = t().segments;
  const { rows } = group;
  const put = (next: AnyOf['rows']): AnyOf => ({ ...group, rows: next });
  return (
    <fieldset className="segment-group" data-testid="segment-group">
      <legend className="unseen">{name}</legend>
      <header>
        <span>{texts.anyOf}</span>
        <button
          type="button"
          className="text-button"
          aria-label={texts.removeGroupOf(name)}
          onClick={() => onTakeOut(name, null)}
        >
          {texts.removeGroup}
        </button>
      </header>
      {rows.map((row, at) => (
        <RuleFields
          // Rules have no names of their own.
          key={at}
          about={about}
          row={row}
          kinds={KINDS_IN_GROUP}
          name={nameOf(at + 1)}
          onChange={(changed) => onChange(put(rows.with(at, changed)))}
          onRemove={() => onTakeOut(nameOf(at + 1), rows.length === 1 ? null : put(rows.toSpliced(at, 1)))}
        />
      ))}
      {rows.length < MOST_RULES ? (
        <button
          type="button"
          className="text-button"
          onClick={() => onChange(put([...rows, emptyRow('did')]))}
        >
          {texts.addOr}
        </button>
      ) : null}
    </fieldset>
  );
}
