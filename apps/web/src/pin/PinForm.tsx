import '../asking/asking.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { AnswerEntry, DashboardEntry } from '@throughline/server/routes';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Failed } from '../access/Failed.js';
import { written } from '../access/written.js';
import { bodyOf, newId, type Saving, useKeep, useKept } from '../api/kept.js';
import { added } from '../dashboards/arrange.js';
import { freeName } from '../saved/free-name.js';
import { t } from '../texts/texts.js';
import type { Pinned } from './pinned.js';

/** How a question that is not saved yet is saved. */
export interface SaveFirst {
  readonly proposed: string;
  readonly save: (name: string, onSaved: (entry: AnswerEntry) => void) => void;
  readonly busy: boolean;
  readonly error: Error | null;
}

export interface PinFormProps {
  readonly shop: string;
  /** Null where the question is not saved yet. */
  readonly entry: AnswerEntry | null;
  readonly first: SaveFirst | null;
  readonly onPinned: (pinned: Pinned) => void;
}

/** Stands for a dashboard that is not there yet: no id is empty. */
const NEW = '';

/** Puts an answer onto a dashboard, which may be a new one, after those that lie on it. */
export function PinForm({ shop, ...props }: PinFormProps) {
  const { data, error } = useKept(shop, 'dashboards');
  if (error !== null) return <Failed error={error} />;
  return data === undefined ? null : <Choosing shop={shop} boards={data} {...props} />;
}

function Choosing({
  shop,
  entry,
  first,
  boards,
  onPinned,
}: PinFormProps & { readonly boards: readonly DashboardEntry[] }) {
  const texts = t().dashboards.pin;
  const keep = useKeep(shop, 'dashboards');
  const holds = ({ tiles }: DashboardEntry): boolean => tiles.some(({ answer }) => answer === entry?.id);
  const [chosen, setChosen] = useState(boards.find((board) => !holds(board))?.id ?? NEW);
  const field = useRef<HTMLSelectElement>(null);
  // The form comes later than what it opens in, which looked for a field to focus in vain.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const filled = new FormData(event.currentTarget);
    const board = boards.find(({ id }) => id === written(filled, 'board'));
    const pin = (answer: AnswerEntry): void =>
      keep.mutate(withTile(board ?? written(filled, 'new').trim(), answer.id), {
        onSuccess: (kept) =>
          onPinned({ answer, board: kept, madeBoard: board === undefined, savedAnswer: entry === null }),
      });
    if (entry === null) first?.save(written(filled, 'name'), pin);
    else pin(entry);
  };
  const choices = boards.map((board) => ({
    value: board.id,
    label: holds(board) ? texts.there(board.name) : board.name,
    disabled: holds(board),
  }));
  return (
    <form className="save-form" aria-label={texts.open} data-testid="pin" onSubmit={submit}>
      {first === null || entry !== null ? null : (
        <TextInput name="name" label={texts.saveAs} defaultValue={first.proposed} {...NAME} />
      )}
      <NativeSelect
        size="xs"
        name="board"
        label={texts.board}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[...choices, { value: NEW, label: texts.another }]}
        ref={field}
        data-autofocus
      />
      {chosen === NEW ? (
        <TextInput
          name="new"
          label={texts.boardName}
          defaultValue={freeName(
            t().dashboards.first,
            boards.map(({ name }) => name),
          )}
          {...NAME}
        />
      ) : null}
      {[first?.error ?? null, keep.error].map((error) =>
        error === null ? null : <Failed key={error.message} error={error} />,
      )}
      <Button size="xs" type="submit" loading={keep.isPending || first?.busy === true}>
        {texts.pin}
      </Button>
    </form>
  );
}

const NAME = { size: 'xs', required: true, pattern: String.raw`.*\S.*`, maxLength: 120 } as const;

/** @param board the one that it comes onto, or the name of a new one. */
function withTile(board: DashboardEntry | string, answer: string): Saving<'dashboards'> {
  if (typeof board === 'string')
    return { id: newId(), revision: 0, body: { name: board, tiles: [...added([], answer)] } };
  const body = { ...bodyOf<'dashboards'>(board), tiles: [...added(board.tiles, answer)] };
  return { id: board.id, revision: board.revision, body };
}
