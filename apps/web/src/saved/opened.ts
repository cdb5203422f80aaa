import { kindName } from '@throughline/model';
import type { AnswerEntry } from '@throughline/server/routes';
import { say, t } from '../texts/texts.js';

export interface AnswerLink {
  readonly path: string;
  readonly search: Readonly<Record<string, string>>;
}

/** Where a saved answer is opened in the app; null where a program kept it that named no view. */
export function linkOf({ id, view }: Pick<AnswerEntry, 'id' | 'view'>, shop: string): AnswerLink | null {
  return view === null ? null : { path: view.path, search: { ...view.search, shop, saved: id } };
}

/** What a kind of question is called: the name of the view that asks it, where there is one. */
export function kindWords(kind: string): string {
  const views: Readonly<Record<string, string | undefined>> = t().shell.views;
  return views[`/${kind}`] ?? kindName(kind, say().locale);
}
