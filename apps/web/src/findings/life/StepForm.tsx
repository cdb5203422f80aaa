import { Button, Textarea, TextInput } from '@mantine/core';
import type { FindingCase, LifeStep } from '@throughline/model';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { PersonStep } from '../findings-search.js';
import { t } from '../../texts/texts.js';
import { begunWith, type Field, FIELDS } from './fields.js';

interface StepFormProps {
  readonly step: PersonStep;
  readonly known: FindingCase | undefined;
  /** Who takes it, as they called themselves last. */
  readonly by: string;
  readonly busy: boolean;
  readonly onTake: (step: LifeStep, by: string) => void;
  readonly onLeave: () => void;
}

/** Asks for what a step needs. */
export function StepForm({ step, known, by, busy, onTake, onLeave }: StepFormProps) {
  const title = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const begun = begunWith(step, known, new Date());
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { by: name = '', ...told } = Object.fromEntries(
      [...new FormData(event.currentTarget)].filter(([, value]) => value !== ''),
    );
    // The form has the fields of its step; what is written in them the server checks.
    onTake({ do: step, ...told } as LifeStep, typeof name === 'string' ? name : '');
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <form ref={form} className="life-form" aria-labelledby={title} onSubmit={submit} onKeyDown={leave}>
      <h4 id={title}>{t().life.steps[step]}</h4>
      {FIELDS[step].map((field) => (
        <FieldInput key={field.name} field={field} begun={begun[field.name] ?? ''} />
      ))}
      <TextInput name="by" label={t().life.yourName} defaultValue={by} size="xs" maxLength={200} />
      <div className="life-actions">
        <Button type="submit" size="xs" loading={busy}>
          {t().life.steps[step]}
        </Button>
        <Button size="xs" variant="default" onClick={onLeave}>
          {t().life.cancel}
        </Button>
      </div>
    </form>
  );
}

function FieldInput({ field, begun }: { readonly field: Field; readonly begun: string }) {
  const { name, type, must } = field;
  const shared = {
    name,
    label: t().life.fields[name],
    required: must,
    size: 'xs',
    defaultValue: begun,
  } as const;
  if (type === 'words') return <Textarea {...shared} autosize minRows={2} maxLength={2000} />;
  return <TextInput {...shared} type={type === 'date' ? 'date' : 'text'} maxLength={200} />;
}
