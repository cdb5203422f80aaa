import type { TextInputProps } from '@mantine/core';
import { t } from '../texts/texts.js';

/** The fields of accounts, with the hints that password managers go by. */
const FIELDS = {
  name: { name: 'name', autoComplete: 'name', maxLength: 64 },
  email: { name: 'email', type: 'email', autoComplete: 'username', maxLength: 254 },
  password: {
    name: 'password',
    type: 'password',
    autoComplete: 'current-password',
    maxLength: 128,
  },
  current: {
    name: 'current',
    type: 'password',
    autoComplete: 'current-password',
    maxLength: 128,
  },
  newPassword: {
    name: 'password',
    type: 'password',
    autoComplete: 'new-password',
    minLength: 10,
    maxLength: 128,
  },
  code: {
    name: 'code',
    placeholder: 'K7QD-M2XA-9HTR',
    autoComplete: 'one-time-code',
    maxLength: 100,
  },
} as const satisfies Record<string, TextInputProps>;

export type AccountFieldName = keyof typeof FIELDS;

/** A field of an account as the form asks for it. */
export function fieldOf(name: AccountFieldName): TextInputProps {
  const { longEnough, fields } = t().access;
  const description = name === 'newPassword' ? { description: longEnough } : {};
  return { ...FIELDS[name], label: fields[name], ...description };
}
