import { Button } from '@mantine/core';
import type { ShopSettings } from '@throughline/model';
import { type FormEvent, useState } from 'react';
import { Failed } from '../../access/Failed.js';
import { useSaveSettings } from '../../api/settings.js';
import { Undo } from '../../shell/Undo.js';
import { t } from '../../texts/texts.js';
import type { Field } from './fields.js';
import { namedTwice, type Part, type Row } from './part.js';
import { RowFields } from './RowFields.js';
import { saidOfEntry } from './said.js';

export interface RulesPartProps {
  readonly shop: string;
  readonly settings: ShopSettings;
  readonly part: Part;
  readonly fields: readonly Field[];
  readonly texts: {
    readonly title: string;
    /** What it changes. */
    readonly says: string;
    readonly none: string;
    readonly add: string;
  };
}

/** One list of the shop's settings: its entries are changed, added and removed, saved together, and can be had back. */
export function RulesPart({ shop, settings, part, fields, texts }: RulesPartProps) {
  const [before, setBefore] = useState<ShopSettings | null>(null);
  const save = useSaveSettings(shop);
  const back = useSaveSettings(shop);
  const keep = (after: ShopSettings): void => save.mutate(after, { onSuccess: () => setBefore(settings) });
  // Only this part is put back: others may have been saved since.
  const undo = (then: ShopSettings): void =>
    back.mutate(part.settingsWith(settings, part.rowsOf(then), then), { onSuccess: () => setBefore(null) });
  // What is had back stands at once, while it is on its way.
  const rows = part.rowsOf(back.isPending ? back.variables : settings);
  return (
    <details className="rules-part" data-testid="rules-part">
      <summary>
        <h3>{texts.title}</h3>
        <span className="rules-count">{t().rules.count(rows.length)}</span>
      </summary>
      <p className="settings-says">{texts.says}</p>
      <Typed
        key={JSON.stringify(rows)}
        rows={rows}
        fields={fields}
        texts={texts}
        isOrdered={part.isOrdered === true}
        saving={save.isPending || back.isPending}
        onSave={(typed) => keep(part.settingsWith(settings, typed))}
      />
      {save.error === null ? null : <Failed error={save.error} told={saidOfEntry} />}
      {before === null || save.isPending ? null : (
        <Undo says={t().rules.saved} onUndo={() => undo(before)} busy={back.isPending} error={back.error} />
      )}
    </details>
  );
}

/** An entry changes places with the one before or after it; the first goes no further up, the last no further down. */
function moved(rows: readonly Row[], at: number, by: -1 | 1): readonly Row[] {
  const row = rows[at];
  const other = rows[at + by];
  return row === undefined || other === undefined ? rows : rows.with(at, other).with(at + by, row);
}

/** The first goes no further up, the last no further down. */
function endsOf(at: number, count: number): readonly (-1 | 1)[] {
  return [...(at === 0 ? ([-1] as const) : []), ...(at === count - 1 ? ([1] as const) : [])];
}

interface TypedProps extends Pick<RulesPartProps, 'fields' | 'texts'> {
  readonly rows: readonly Row[];
  readonly isOrdered: boolean;
  readonly saving: boolean;
  readonly onSave: (rows: readonly Row[]) => void;
}

/** An entry that was taken out, and where it stood. */
interface Gone {
  readonly row: Row;
  readonly at: number;
}

const nameOf = ({ row, at }: Gone): string => t().rules.entry(at + 1, row['name'] || row['key'] || '');

/** The entries as they are typed, until they are saved. */
function Typed({ rows, fields, texts, isOrdered, saving, onSave }: TypedProps) {
  const [typed, setTyped] = useState(rows);
  const [gone, setGone] = useState<Gone | null>(null);
  const twice = namedTwice(typed);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (twice === null) onSave(typed);
  };
  return (
    <form onSubmit={submit} aria-label={texts.title}>
      {typed.length === 0 ? <p className="rules-none">{texts.none}</p> : null}
      {typed.map((row, at) => (
        <RowFields
          // Rows have no names of their own while they are typed.
          key={at}
          row={row}
          fields={fields}
          name={nameOf({ row, at })}
          onChange={(changed) => setTyped(typed.with(at, changed))}
          onMove={isOrdered ? (by) => setTyped(moved(typed, at, by)) : undefined}
          ends={endsOf(at, typed.length)}
          onRemove={() => {
            setTyped(typed.toSpliced(at, 1));
            setGone({ row, at });
          }}
        />
      ))}
      {gone === null ? null : (
        <Undo
          says={t().rules.removed(nameOf(gone))}
          onUndo={() => {
            setTyped(typed.toSpliced(gone.at, 0, gone.row));
            setGone(null);
          }}
        />
      )}
      {twice === null || twice === '' ? null : (
        <p className="form-failed" role="alert">
          {t().rules.twice(twice)}
        </p>
      )}
      <div className="rules-buttons">
        <Button type="button" variant="default" onClick={() => setTyped([...typed, {}])}>
          {texts.add}
        </Button>
        <Button type="submit" loading={saving} disabled={typed === rows}>
          {t().settings.shop.save}
        </Button>
      </div>
    </form>
  );
}
