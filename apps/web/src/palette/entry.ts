import type { Texts } from '../texts/en/index.js';

/** Something that can be gone to or done from the palette. */
export interface Entry {
  readonly id: string;
  readonly group: keyof Texts['palette']['groups'];
  readonly name: string;
  /** Beside the name: what it costs, where it stands. */
  readonly hint: string;
  readonly go: () => void;
}
