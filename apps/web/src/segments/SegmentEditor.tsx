import './segments.css';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { Failed } from '../access/Failed.js';
import { useAnswer, useMap } from '../api/queries.js';
import { knownOf } from '../explore/known.js';
import { Dialog } from '../shell/Dialog.js';
import type { ShopAsked } from '../shell/OfShop.js';
import { Undo } from '../shell/Undo.js';
import { formatCount, plural } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { GroupFields } from './GroupFields.js';
import { emptyGroup, emptyRow, MOST_RULES, type Rule, type Rules, type SavedSegment } from './rule.js';
import { kindsAt, membersOf, othersThan, rowsOf, rulesOf } from './rule-rows.js';
import { type AboutRules, RuleFields } from './RuleFields.js';

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
  const object = segment?.object ?? 'customer';
  const [rules, setRules] = useState<readonly Rule[]>(
    segment === null ? [emptyRow('did')] : rowsOf(segment, object),
  );
  const { data: map } = useMap(asked);
  const told = rulesOf(rules, object);
  const about = {
    of: { shop, asked, object },
    known: map === undefined ? [] : knownOf(map, object),
    others: othersThan(segment?.id ?? null, shop.settings.segments),
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (told === null || name.trim() === '') return;
    onSave({ name: name.trim(), object, ...told });
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
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <p className="panel-note">{texts.all(plural(object))}</p>
        <RuleList about={about} rules={rules} onChange={setRules} />
        <Count asked={asked} object={object} rules={told} />
        {error === null ? null : <Failed error={error} />}
        <div className="save-buttons">
          <Button type="submit" loading={saving} disabled={told === null || name.trim() === ''}>
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

interface RuleListProps {
  readonly about: AboutRules;
  readonly rules: readonly Rule[];
  readonly onChange: (rules: readonly Rule[]) => void;
}

/** The rules, all of which hold; what was taken out last can be had back until something else is changed. */
function RuleList({ about, rules, onChange }: RuleListProps) {
  const texts = t().segments;
  const [gone, setGone] = useState<{ readonly name: string; readonly before: readonly Rule[] } | null>(null);
  const change = (next: readonly Rule[]): void => {
    setGone(null);
    onChange(next);
  };
  const takeOut = (name: string, left: readonly Rule[]): void => {
    setGone({ name, before: rules });
    onChange(left);
  };
  return (
    <>
      {rules.map((rule, at) => {
        const name = texts.rule(`${at + 1}`);
        const shared = {
          about,
          name,
          onChange: (changed: Rule): void => change(rules.with(at, changed)),
        };
        return rule.kind === 'any' ? (
          <GroupFields
            // Rules have no names of their own.
            key={at}
            {...shared}
            group={rule}
            nameOf={(place) => texts.rule(`${at + 1}.${place}`)}
            onTakeOut={(taken, left) =>
              takeOut(taken, left === null ? rules.toSpliced(at, 1) : rules.with(at, left))
            }
          />
        ) : (
          <RuleFields
            key={at}
            {...shared}
            row={rule}
            kinds={kindsAt(rules, at)}
            onRemove={() => takeOut(name, rules.toSpliced(at, 1))}
          />
        );
      })}
      {gone === null ? null : <Undo says={texts.removedRule(gone.name)} onUndo={() => change(gone.before)} />}
      {rules.length < MOST_RULES ? (
        <div className="segment-add">
          <button type="button" className="text-button" onClick={() => change([...rules, emptyRow('did')])}>
            {texts.addRule}
          </button>
          <button type="button" className="text-button" onClick={() => change([...rules, emptyGroup()])}>
            {texts.addGroup}
          </button>
        </div>
      ) : null}
    </>
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
