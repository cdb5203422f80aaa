import type { InputWrapperProps } from '@mantine/core';

/** What is said of a field stands under it, so that fields beside one another stand in a line. */
export const UNDER: NonNullable<InputWrapperProps['inputWrapperOrder']> = [
  'label',
  'input',
  'description',
  'error',
];
