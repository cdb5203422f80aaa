import { type ComboboxItem } from '@mantine/core';
import { FIGURES_OF_INNER_LIST, FIGURES_OF_LIST, isAtEnd } from '@throughline/model';
import type { FigureEntry } from '@throughline/server/routes';
import { useMemo } from 'react';
import { Select } from '../app/lists.js';
import { CountedOption } from '../explore/CountedOption.js';
import { IN_DIALOG } from '../explore/in-dialog.js';
import { t } from '../texts/texts.js';
import { found } from './found-figures.js';
import { figureName, figureNow } from './words.js';

interface FigurePickerProps {
  /** Undefined while they are on their way. */
  readonly figures: readonly FigureEntry[] | undefined;
  readonly value: string | null;
  readonly onChange: (path: string) => void;
}

/** Drawn at once: who looks for another types some of its name. */
const SHOWN = 60;

/** A figure of an answer, found by typing some of the words of its name; each with what it is now. */
export function FigurePicker({ figures: told, value, onChange }: FigurePickerProps) {
  const texts = t().alerts;
  const figures = told ?? [];
  const byPath = useMemo(() => new Map(told?.map((figure) => [figure.path, figure])), [told]);
  const data = useMemo(() => (told === undefined ? onItsWay(value) : groupsOf(told, value)), [told, value]);
  return (
    <Select
      size="xs"
      name="figure"
      label={texts.figure}
      description={
        figures.some(isAtEnd) ? texts.firstOfLists(FIGURES_OF_LIST, FIGURES_OF_INNER_LIST) : undefined
      }
      required
      searchable
      allowDeselect={false}
      disabled={figures.length === 0 && value === null}
      value={value}
      data={data}
      limit={SHOWN}
      filter={({ options, search, limit }) => found(options, search, limit)}
      nothingFoundMessage={texts.noSuchFigure}
      comboboxProps={IN_DIALOG}
      renderOption={({ option, checked }) => {
        const figure = byPath.get(option.value);
        return (
          <CountedOption
            label={figure?.within ?? option.label}
            figure={figure === undefined ? null : figureNow(figure)}
            checked={checked}
          />
        );
      }}
      onChange={(next) => (next === null ? undefined : onChange(next))}
    />
  );
}

/** A figure that the answer does not tell any more can stay chosen: nothing else is looked at in its place. */
function groupsOf(figures: readonly FigureEntry[], value: string | null) {
  const groups = new Map<string, ComboboxItem[]>();
  for (const { path, label, group } of figures) {
    const name = group === '' ? t().alerts.ofAll : group;
    const items = groups.get(name) ?? [];
    items.push({ value: path, label });
    groups.set(name, items);
  }
  const isGone = value !== null && !figures.some(({ path }) => path === value);
  if (isGone) groups.set(t().alerts.goneFigure, [{ value, label: figureName(value) }]);
  return [...groups].map(([group, items]) => ({ group, items }));
}

/** What is chosen, before it is known whether the answer tells it. */
function onItsWay(value: string | null): ComboboxItem[] {
  return value === null ? [] : [{ value, label: figureName(value) }];
}
