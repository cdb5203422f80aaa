import {
  MultiSelect as MantineMultiSelect,
  Select as MantineSelect,
  type MultiSelectProps,
  type SelectProps,
} from '@mantine/core';
import { useState } from 'react';

/** Pixels: eight options in whole, and of a ninth so much that it is seen that the list goes on. */
const TALLEST_LIST = 240;

/**
 * The options come into the page with the first touch of their field: placing each shut list anew made a view that is
 * gone to lay itself out several times over. They are there before a key can open them, so that it lights one up.
 */
function useList(): { readonly mounted: boolean; readonly touched: () => void } {
  const [mounted, setMounted] = useState(false);
  return { mounted, touched: () => setMounted(true) };
}

/** Where a list hangs: one that is wider than its field begins where the field does. */
const hanging = (mounted: boolean, given: SelectProps['comboboxProps']) =>
  ({ position: 'bottom-start', keepMounted: mounted, ...given }) as const;

/** One of a list. */
export function Select<Value extends string = string>(props: SelectProps<Value>) {
  const { mounted, touched } = useList();
  return (
    <MantineSelect
      maxDropdownHeight={TALLEST_LIST}
      {...props}
      comboboxProps={hanging(mounted, props.comboboxProps)}
      onFocus={(event) => {
        touched();
        props.onFocus?.(event);
      }}
    />
  );
}

/** Several of a list. */
export function MultiSelect(props: MultiSelectProps) {
  const { mounted, touched } = useList();
  return (
    <MantineMultiSelect
      maxDropdownHeight={TALLEST_LIST}
      {...props}
      comboboxProps={hanging(mounted, props.comboboxProps)}
      onFocus={(event) => {
        touched();
        props.onFocus?.(event);
      }}
    />
  );
}
