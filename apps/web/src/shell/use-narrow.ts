import { useMediaQuery } from '@mantine/hooks';

/** Too narrow for a drawing with a panel beside it: the figures are read as a list. */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false });
}
