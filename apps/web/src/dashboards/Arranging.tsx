import { Button, TextInput } from '@mantine/core';
import type { AnswerEntry } from '@throughline/server/routes';
import { useState } from 'react';
import { Select } from '../app/lists.js';
import { Undo } from '../shell/Undo.js';
import { t } from '../texts/texts.js';
import { added } from './arrange.js';
import type { Draft } from './Opened.js';

interface ArrangingProps {
  readonly draft: Draft;
  readonly answers: readonly AnswerEntry[];
  readonly saving: boolean;
  readonly error: Error | null;
  readonly onDraft: (draft: Draft) => void;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

/** The bar while a dashboard is arranged: its name, what can still come onto it, and what was just taken off. */
export function Arranging({ draft, answers, saving, error, onDraft, onKeep, onCancel }: ArrangingProps) {
  const texts = t().dashboards;
  const left = answers.filter(({ id }) => !draft.tiles.some(({ answer }) => answer === id));
  return (
    <div className="dashboard-bar">
      <TextInput
        size="xs"
        aria-label={texts.name}
        value={draft.name}
        maxLength={120}
        onChange={(event) => onDraft({ ...draft, name: event.currentTarget.value })}
      />
      <Select
        size="xs"
        w={230}
        aria-label={texts.add}
        placeholder={answers.length === 0 ? texts.nothingSaved : texts.add}
        disabled={left.length === 0}
        searchable
        data={left.map(({ id, name }) => ({ value: id, label: name }))}
        value={null}
        onChange={(id) => (id === null ? undefined : onDraft({ ...draft, tiles: added(draft.tiles, id) }))}
      />
      <TakenOff draft={draft} answers={answers} onDraft={onDraft} />
      <Button size="xs" onClick={onKeep} loading={saving}>
        {texts.keep}
      </Button>
      <Button size="xs" variant="default" onClick={onCancel}>
        {texts.cancel}
      </Button>
      {error === null ? null : <p role="alert">{error.message}</p>}
    </div>
  );
}

/** What was taken off last, with the way back to where it stood. */
function TakenOff({ draft, answers, onDraft }: Pick<ArrangingProps, 'draft' | 'answers' | 'onDraft'>) {
  const texts = t().dashboards;
  const [seen, setSeen] = useState(draft);
  const [before, setBefore] = useState<Draft | null>(null);
  if (seen !== draft) {
    setSeen(draft);
    setBefore(draft.tiles.length < seen.tiles.length ? seen : null);
  }
  const gone = before?.tiles.find(({ answer }) => !draft.tiles.some((tile) => tile.answer === answer));
  if (before === null || gone === undefined) return null;
  const name = answers.find(({ id }) => id === gone.answer)?.name ?? texts.gone;
  return <Undo says={texts.removed(name)} onUndo={() => onDraft(before)} />;
}
