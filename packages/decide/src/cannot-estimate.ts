/** Input that is well-formed and still carries no answer: says why, instead of a number that means nothing. */
export class CannotEstimate extends Error {
  override readonly name = 'CannotEstimate';

  /**
   * @param reason what cannot be estimated and why, as one sentence.
   * @param hint what would make it possible, as one sentence.
   */
  constructor(
    readonly reason: string,
    readonly hint: string,
  ) {
    super(`${reason} ${hint}`);
  }
}
