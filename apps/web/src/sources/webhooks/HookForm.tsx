import { Button, TextInput } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { Failed } from '../../access/Failed.js';

interface HookFormProps {
  readonly className?: string;
  /** What its button says. */
  readonly does: string;
  readonly variant?: 'filled' | 'default';
  /** What becomes of what is written into it. */
  readonly note: string;
  /** How the sending of it stands. */
  readonly sent: { readonly isPending: boolean; readonly error: Error | null };
  readonly onFilled: (filled: FormData) => void;
  readonly children: ReactNode;
}

/** A form about a sender: its fields, its button with what becomes of them, and what was wrong. */
export function HookForm(props: HookFormProps) {
  const { className = '', does, variant = 'filled', note, sent, onFilled, children } = props;
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onFilled(new FormData(event.currentTarget));
  };
  return (
    <form className={`hook-form ${className}`} onSubmit={submit}>
      {children}
      <div className="hook-do">
        <Button type="submit" variant={variant} loading={sent.isPending}>
          {does}
        </Button>
        <p className="explore-note">{note}</p>
      </div>
      {sent.error === null ? null : <Failed error={sent.error} />}
    </form>
  );
}

interface SecretFieldProps {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly minLength?: number;
  readonly maxLength: number;
}

/** What nobody is to read over a shoulder, and no browser to fill in. */
export function SecretField(props: SecretFieldProps) {
  return <TextInput type="password" autoComplete="new-password" required {...props} />;
}
