import './segments.css';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { Failed } from '../access/Failed.js';
import { useAnswer, useMap } from '../api/queries.js';
import { knownOf } from '../explore/known.js';
import { Dialog } from '../shell/Dialog.js';
import type { ShopAsked } from '../shell/OfShop.js';
import { formatCount, plural } from '../texts/format.js';
import { t } from '../texts/texts.js';
import {
  emptyRow,
  kindsAt,
  membersOf,
  rowsOf,
  type RuleRow,
  type Rules,
  rulesOf,
  type SavedSegment,
} from './rule-rows.js';
import { RuleFields } from './RuleFields.js';

/** What is typed of a segment, before it has an id. */
export type TypedSegment = Omit<SavedSegment, 'id'>;

interface SegmentEditorProps extends ShopAsked {
  /** Null where a new one is made. */
  readonly segment: SavedSegment | null;
  readonly saving: boolean;
  readonly error: Error | null;
  readonly onSave: (typed: TypedSegment) => void;
  readonly onClose: () => void;
}

/** A segment as its rules are put together, with how many are in it while they are. */
export function SegmentEditor({ shop, asked, segment, saving, error, onSave, onClose }: SegmentEditorProps) {
  const texts = t().segments;
  const [name, setName] = useState(segment?.name ?? '');
  const [rows, setRows] = useState<readonly RuleRow[]>(
    segment === null ? [emptyRow('did')] : rowsOf(segment),
  );
  const object = segment?.object ?? 'customer';
  const { data: map } = useMap(asked);
  const rules = rulesOf(rows);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (rules === null || name.trim() === '') return;
    onSave({ name: name.trim(), object, ...rules });
  };
  return (
    <Dialog
      title={segment === null ? texts.make : texts.editOf(segment.name)}
      testId="segment-editor"
      onClose={onClose}
    >
      <form className="segment-form" onSubmit={submit}>
        <TextInput
          size="sm"
          label={texts.name}
          required
          maxLength={128}
          autoFocus
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <p className="panel-note">{texts.all(plural(object))}</p>
        {rows.map((row, at) => (
          <RuleFields
            // Rules have no names of their own.
            key={at}
            of={{ shop, asked, object }}
            known={map === undefined ? [] : knownOf(map, object)}
            row={row}
            kinds={kindsAt(rows, at)}
            name={texts.rule(at + 1)}
            onChange={(changed) => setRows(rows.with(at, changed))}
            onRemove={() => setRows(rows.toSpliced(at, 1))}
          />
        ))}
        <div>
          <button type="button" className="text-button" onClick={() => setRows([...rows, emptyRow('did')])}>
            {texts.addRule}
          </button>
        </div>
        <Count asked={asked} object={object} rules={rules} />
        {error === null ? null : <Failed error={error} />}
        <div className="save-buttons">
          <Button type="submit" loading={saving} disabled={rules === null || name.trim() === ''}>
            {texts.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface CountProps extends Pick<ShopAsked, 'asked'> {
  readonly object: string;
  readonly rules: Rules | null;
}

/** Milliseconds after which what is typed is asked about. */
const SETTLED = 350;

/** How many the rules leave of how many there are. */
function Count({ asked, object, rules }: CountProps) {
  const texts = t().segments;
  const [settled] = useDebouncedValue(JSON.stringify(rules), SETTLED);
  const told = JSON.parse(settled) as typeof rules;
  const { data: all } = useAnswer(asked, { kind: 'journeys', object, limit: 1 });
  const { data, error, isPlaceholderData } = useAnswer(told === null ? null : asked, {
    kind: 'journeys',
    object,
    limit: 1,
    where: told === null ? [] : [...membersOf(object, told)],
  });
  if (told === null) return <p className="segment-count">{texts.lacks}</p>;
  if (error !== null) return <p role="alert">{error.message}</p>;
  const counted =
    data === undefined || isPlaceholderData || JSON.stringify(rules) !== settled ? null : data.count;
  return (
    <p
      className="segment-count figures"
      role="status"
      data-testid="segment-count"
      aria-busy={counted === null}
    >
      {counted === null
        ? texts.counting
        : texts.count(formatCount(counted), `${formatCount(all?.count ?? counted)} ${plural(object)}`)}
    </p>
  );
}
