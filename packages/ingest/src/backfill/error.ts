/** A vendor that does not give what it was asked for. */
export class BackfillError extends Error {
  constructor(
    message: string,
    /** What to do about it, as one sentence. */
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'BackfillError';
  }
}
