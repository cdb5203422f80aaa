import type { AnswerEntry, DashboardEntry } from '@throughline/server/routes';

/** An answer that was put onto a dashboard, and what was made for it: undoing takes that away too. */
export interface Pinned {
  readonly answer: AnswerEntry;
  readonly board: DashboardEntry;
  readonly madeBoard: boolean;
  readonly savedAnswer: boolean;
}
