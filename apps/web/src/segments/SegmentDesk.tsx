import './segments.css';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useMay } from '../api/access.js';
import { useSaveSettings, useSettings } from '../api/settings.js';
import { useSearchPart } from '../app/use-search-part.js';
import { idOf } from '../settings/rules/part.js';
import type { ShopAsked } from '../shell/OfShop.js';
import { Undo } from '../shell/Undo.js';
import { t, withTexts } from '../texts/texts.js';
import { Failed } from '../access/Failed.js';
import type { SavedSegment } from './rule.js';
import { editingState, NEW } from './search.js';
import type { TypedSegment } from './SegmentEditor.js';

const SegmentEditor = lazy(async () => ({
  default: (await withTexts(import('./SegmentEditor.js'))).SegmentEditor,
}));

/** The shop's own segments: made, changed and removed, for who may edit. Filters everywhere know them at once. */
export function SegmentDesk({ shop, asked }: ShopAsked) {
  const may = useMay('edit');
  const { data: settings } = useSettings(asked.shop);
  const [{ editing }, edit] = useSearchPart(editingState);
  const save = useSaveSettings(asked.shop);
  const [gone, setGone] = useState<{ readonly segment: SavedSegment; readonly at: number } | null>(null);
  const texts = t().segments;
  if (!may || settings === undefined) return null;
  const { segments } = settings;
  const segment = segments.find(({ id }) => id === editing) ?? null;
  const close = (): void => {
    save.reset();
    edit({ editing: null }, { replace: true });
  };
  const keep = (after: readonly SavedSegment[], done: () => void): void =>
    save.mutate({ ...settings, segments: [...after] }, { onSuccess: done });
  const put = (typed: TypedSegment): void => {
    const id = segment?.id ?? idOf(typed.name, [NEW, ...segments.map((each) => each.id)]);
    const saved = { ...typed, id };
    keep(
      segment === null ? [...segments, saved] : segments.map((each) => (each.id === id ? saved : each)),
      close,
    );
  };
  const remove = (at: number): void => {
    const [taken] = segments.slice(at, at + 1);
    if (taken !== undefined) keep(segments.toSpliced(at, 1), () => setGone({ segment: taken, at }));
  };
  return (
    <section className="segment-desk" aria-label={texts.title} data-testid="segment-desk">
      <ul>
        {segments.map(({ id, name }, at) => (
          <li key={id}>
            <span>{name}</span>
            <button
              type="button"
              className="text-button"
              aria-label={texts.editOf(name)}
              onClick={() => edit({ editing: id })}
            >
              {texts.edit}
            </button>
            <button
              type="button"
              className="text-button"
              aria-label={texts.removeOf(name)}
              disabled={save.isPending}
              onClick={() => remove(at)}
            >
              {t().settings.remove}
            </button>
          </li>
        ))}
      </ul>
      <Button size="xs" variant="default" onClick={() => edit({ editing: NEW })}>
        {texts.make}
      </Button>
      {gone === null ? null : (
        <Undo
          says={texts.removed(gone.segment.name)}
          busy={save.isPending}
          onUndo={() => keep(segments.toSpliced(gone.at, 0, gone.segment), () => setGone(null))}
        />
      )}
      {editing === null && save.error !== null ? <Failed error={save.error} /> : null}
      {editing === null || (editing !== NEW && segment === null) ? null : (
        <Suspense fallback={null}>
          <SegmentEditor
            key={editing}
            {...{ shop, asked, segment }}
            saving={save.isPending}
            error={save.error}
            onSave={put}
            onClose={close}
          />
        </Suspense>
      )}
    </section>
  );
}
