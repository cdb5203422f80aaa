import type { ReactNode } from 'react';
import { OnlyBar, type Narrowed } from '../explore/OnlyBar.js';
import type { Selection } from '../explore/narrowed.js';
import { PeriodPicker } from '../explore/PeriodPicker.js';

interface SelectionPickerProps extends Omit<Narrowed, 'state' | 'change'> {
  readonly value: Selection;
  readonly onChange: (part: Partial<Selection>) => void;
  /** What stands between over how long and whose. */
  readonly children?: ReactNode;
}

/** Some journeys: over how long, and whose. */
export function SelectionPicker({ value, onChange, children, ...of }: SelectionPickerProps) {
  return (
    <>
      <PeriodPicker value={value.last} onChange={(last) => onChange({ last })} />
      {children}
      <OnlyBar {...of} state={value} change={onChange} />
    </>
  );
}
