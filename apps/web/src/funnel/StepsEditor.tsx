import './funnel.css';
import { IconX } from '@tabler/icons-react';
import { ActivityPicker } from '../explore/Pickers.js';
import type { Known } from '../explore/known.js';
import { t } from '../texts/texts.js';

const MOST_STEPS = 20;

interface StepsEditorProps {
  readonly steps: readonly string[];
  readonly known: readonly Known[];
  /** How many have to stay; 1 where nothing is said. */
  readonly least?: number;
  readonly onChange: (steps: readonly string[]) => void;
}

/** The steps of a funnel, one after the other: each can be another activity, or go; one more can come. */
export function StepsEditor({ steps, known, least = 1, onChange }: StepsEditorProps) {
  const put = (at: number, name: string): void =>
    onChange(steps.map((step, index) => (index === at ? name : step)));
  return (
    <ol className="steps-editor" aria-label={t().funnel.steps}>
      {steps.map((step, at) => (
        <li key={`${at} ${step}`}>
          <ActivityPicker
            label={t().funnel.step(at + 1)}
            value={step}
            known={known}
            onChange={(name) => put(at, name)}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={t().funnel.takeOut(at + 1)}
            disabled={steps.length <= least}
            onClick={() => onChange(steps.filter((_, index) => index !== at))}
          >
            <IconX size={15} />
          </button>
        </li>
      ))}
      {steps.length < MOST_STEPS ? (
        <li>
          <ActivityPicker
            key={steps.length}
            label={t().funnel.add}
            placeholder={t().funnel.add}
            value={null}
            known={known}
            onChange={(name) => onChange([...steps, name])}
          />
        </li>
      ) : null}
    </ol>
  );
}
