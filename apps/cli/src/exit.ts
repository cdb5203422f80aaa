/** What the command line ends with; docs/cli.md tells them to its users. */
export const EXIT = { done: 0, failed: 1, wrongUse: 2, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

interface Words {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** An error that ends the command: what was wrong, what to do, and with which code. */
export class CommandError extends Error {
  readonly code: ExitCode;
  readonly hint: string | undefined;

  constructor(code: ExitCode, { message, hint }: Words, cause?: unknown) {
    super(message, { cause });
    this.name = 'CommandError';
    this.code = code;
    this.hint = hint;
  }
}

/** The person named something that is not there, or wrote something that cannot be meant. */
export function wrongUse(message: string, hint?: string): CommandError {
  return new CommandError(EXIT.wrongUse, { message, hint });
}
