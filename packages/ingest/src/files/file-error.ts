/** A file that cannot be imported: which, what is wrong with it, and what to do. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly file: string,
    readonly problem: string,
    readonly hint?: string,
  ) {
    super([`${file}: ${problem}`, hint].filter((part) => part !== undefined).join(' '));
  }
}
