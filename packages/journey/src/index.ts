export { ask } from './ask.js';
export { QuestionError } from './question-error.js';
export type { AskOptions } from './reader.js';
