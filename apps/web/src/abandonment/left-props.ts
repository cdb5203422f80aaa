import type { AbandonmentAnswer } from '@throughline/model';

export interface LeftProps {
  readonly answer: AbandonmentAnswer;
  /** Opens the journeys behind a figure, told as the address tells it; undefined where they cannot be opened. */
  readonly onBehind?: (key: string) => void;
}
