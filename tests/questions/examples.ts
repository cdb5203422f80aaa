import { readFileSync } from 'node:fs';
import { Question } from '@throughline/model';

/** The page of questions. */
export const PAGE = readFileSync(new URL('../../docs/questions.md', import.meta.url), 'utf8');

/** Every question of the page, as it stands there and as it is read. */
export const EXAMPLES = [...PAGE.matchAll(/```json\n([\s\S]*?)```/gu)].map(([, text = '']) => ({
  text: text.trim(),
  question: Question.parse(JSON.parse(text)),
}));
