import { Button, Textarea, TextInput } from '@mantine/core';
import type { ExperimentStep, RegisteredExperiment } from '@throughline/model';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Select } from '../app/lists.js';
import { written } from '../access/written.js';
import { t } from '../texts/texts.js';

interface DecideFormProps {
  readonly registered: RegisteredExperiment;
  /** Who decides, as they called themselves last. */
  readonly by: string;
  readonly busy: boolean;
  readonly onDecide: (step: ExperimentStep, by: string) => void;
  readonly onLeave: () => void;
}

/** No variant can be called so: names are trimmed. */
const NONE = ' ';

/** Asks what is kept, and why. */
export function DecideForm({ registered, by, busy, onDecide, onLeave }: DecideFormProps) {
  const texts = t().experiments.life;
  const title = useId();
  const form = useRef<HTMLFormElement>(null);
  const { plan, decision } = registered;
  const begun = decision === null ? plan.variants[1]?.name : (decision.variant ?? NONE);
  const [kept, setKept] = useState(begun ?? NONE);
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const told = new FormData(event.currentTarget);
    const variant = kept === NONE ? null : kept;
    onDecide({ do: 'decide', variant, why: written(told, 'why') }, written(told, 'by'));
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <form
      ref={form}
      className="life-form experiments-form"
      aria-labelledby={title}
      onSubmit={submit}
      onKeyDown={leave}
    >
      <h3 id={title}>{texts.decide}</h3>
      <Select
        size="xs"
        label={texts.which}
        allowDeselect={false}
        data={[
          ...plan.variants.map(({ name }) => ({ value: name, label: name })),
          { value: NONE, label: texts.none },
        ]}
        value={kept}
        onChange={(next) => (next === null ? undefined : setKept(next))}
      />
      <Textarea
        name="why"
        size="xs"
        label={texts.why}
        required
        autosize
        minRows={2}
        maxLength={2000}
        defaultValue={decision?.why ?? ''}
      />
      <TextInput name="by" size="xs" label={texts.yourName} defaultValue={by} maxLength={200} />
      <div className="life-actions">
        <Button type="submit" size="xs" loading={busy}>
          {texts.save}
        </Button>
        <Button size="xs" variant="default" onClick={onLeave}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
