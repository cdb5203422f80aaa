import './palette.css';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { t } from '../texts/texts.js';
import type { Entry } from './entry.js';
import { matching } from './match.js';
import { useAsked, useEntries } from './use-entries.js';
import { useObjects } from './use-objects.js';

const MOST = 40;
/** With nothing typed, steps and findings are too many to be looked through. */
const AT_FIRST: ReadonlySet<Entry['group']> = new Set(['views', 'saved', 'actions']);

/** Finds any view, step, finding, saved answer, object or action by a few letters of its name. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const listed = useListed(typed);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const take = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    entry.go();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t().palette.title}
      data-testid="palette"
      onClose={onClose}
      onClick={({ target }) => (target === dialog.current ? onClose() : undefined)}
    >
      <Found listed={listed} typed={typed} onType={setTyped} onTake={take} />
    </dialog>
  );
}

function useListed(typed: string): readonly Entry[] {
  const asked = useAsked();
  const entries = useEntries(asked);
  const objects = useObjects(asked, typed);
  const nothing = typed.trim() === '';
  const offered = nothing ? entries.filter(({ group }) => AT_FIRST.has(group)) : entries;
  return [...objects, ...matching(typed, offered, ({ name }) => name)].slice(0, MOST);
}

interface FoundProps {
  readonly listed: readonly Entry[];
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onTake: (entry: Entry | undefined) => void;
}

/** The field and what is found; the arrow keys go through the list while the field keeps the focus. */
function Found({ listed, typed, onType, onTake }: FoundProps) {
  const list = useId();
  const [at, setAt] = useState(0);
  const chosen = Math.min(at, listed.length - 1);
  const optionId = (index: number): string => `${list}-${index}`;
  useEffect(() => {
    document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [list, chosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((chosen + step + listed.length) % Math.max(1, listed.length));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      onTake(listed[chosen]);
    }
  };
  return (
    <>
      <input
        className="palette-field"
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={listed.length === 0 ? undefined : optionId(chosen)}
        aria-label={t().palette.title}
        placeholder={t().palette.placeholder}
        autoFocus
        value={typed}
        onChange={({ currentTarget }) => {
          setAt(0);
          onType(currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} className="palette-list" role="listbox" aria-label={t().palette.found}>
        {listed.map((entry, index) => (
          <Option
            key={entry.id}
            id={optionId(index)}
            entry={entry}
            first={entry.group !== listed[index - 1]?.group}
            chosen={index === chosen}
            onPoint={() => setAt(index)}
            onTake={() => onTake(entry)}
          />
        ))}
      </div>
      {listed.length === 0 ? (
        <p className="palette-none" role="status">
          {t().palette.nothing}
        </p>
      ) : null}
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly entry: Entry;
  /** The first of its group: the group is named beside it. */
  readonly first: boolean;
  readonly chosen: boolean;
  readonly onPoint: () => void;
  readonly onTake: () => void;
}

function Option({ id, entry, first, chosen, onPoint, onTake }: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={`palette-option${chosen ? ' is-chosen' : ''}`}
      onPointerMove={onPoint}
      onClick={onTake}
    >
      <span className="palette-group">{first ? t().palette.groups[entry.group] : ''}</span>
      <span className="palette-name">{entry.name}</span>
      <span className="palette-hint figures">{entry.hint}</span>
    </div>
  );
}
