import type { TextInputProps } from '@mantine/core';

/** The fields of accounts, in the words and with the hints that password managers go by. */
export const FIELDS = {
  name: { name: 'name', label: 'Name', autoComplete: 'name', maxLength: 64 },
  email: { name: 'email', label: 'E-mail', type: 'email', autoComplete: 'username', maxLength: 254 },
  password: {
    name: 'password',
    label: 'Password',
    type: 'password',
    autoComplete: 'current-password',
    maxLength: 128,
  },
  newPassword: {
    name: 'password',
    label: 'Password',
    description: 'Ten characters or more',
    type: 'password',
    autoComplete: 'new-password',
    minLength: 10,
    maxLength: 128,
  },
  code: {
    name: 'code',
    label: 'Code',
    placeholder: 'K7QD-M2XA-9HTR',
    autoComplete: 'one-time-code',
    maxLength: 100,
  },
} as const satisfies Record<string, TextInputProps>;

export type AccountFieldName = keyof typeof FIELDS;
