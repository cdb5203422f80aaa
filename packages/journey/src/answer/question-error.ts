import { nearest } from '@throughline/model';

interface QuestionErrorParts {
  /** The field of the question that is wrong. */
  readonly field: string;
  readonly message: string;
  /** What to do about it, as one sentence. */
  readonly hint: string;
}

/** A question that cannot be answered as it was asked: what was wrong, where, and what to do. */
export class QuestionError extends Error {
  readonly field: string;
  readonly hint: string;

  constructor(parts: QuestionErrorParts) {
    super(`${parts.message} ${parts.hint}`);
    this.name = 'QuestionError';
    this.field = parts.field;
    this.hint = parts.hint;
  }
}

/** An object type that the shop has not, with the nearest of those it has. */
export function unknownObjectType(asked: string, known: readonly string[], field = 'object'): QuestionError {
  const near = nearest(asked, known, { far: true });
  const names = near.map((name) => `“${name}”`).join(', ');
  return new QuestionError({
    field,
    message: `${field}: this shop has no journeys of type “${asked}”.`,
    hint:
      near.length === 0 ? 'It has no journeys at all yet: import events first.' : `Did you mean ${names}?`,
  });
}

/** An object type that the shop has, but as context. */
export function contextObjectType(asked: string): QuestionError {
  return new QuestionError({
    field: 'object',
    message: `object: “${asked}” is context in this shop: its events are not journeys.`,
    hint: `Add “${asked}” to “trace” in the shop's settings to trace it.`,
  });
}
