import type { QuestionBody } from '@throughline/server/routes';
import { kindWords } from '../saved/opened.js';
import { plural } from '../texts/format.js';
import { called } from '../texts/texts.js';

/** Names are 120 long at most; a number may follow. */
const LONGEST = 110;

/** What a question may be saved as: what it is, and from which step to which it goes, or whose journeys it is about. */
export function proposedName(question: QuestionBody): string {
  const name = `${kindWords(question.kind)}: ${aboutWords(question)}`;
  return name.slice(0, LONGEST).replace(/: $/u, '').trim();
}

function aboutWords(question: QuestionBody): string {
  const [first, ...others] = stepsOf(question);
  const last = others.at(-1);
  if (first !== undefined && last !== undefined) return `${called(first)} → ${called(last)}`;
  return 'object' in question && typeof question.object === 'string' ? plural(question.object) : '';
}

function stepsOf(question: QuestionBody): string[] {
  if (!('steps' in question) || !Array.isArray(question.steps)) return [];
  return question.steps.flatMap((step) =>
    'activity' in step && typeof step.activity === 'string' ? [step.activity] : [],
  );
}
