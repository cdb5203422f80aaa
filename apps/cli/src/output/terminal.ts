/** Where a command writes: figures to `out` alone, all that is said about them to `err`. */
export interface Terminal {
  readonly out: NodeJS.WritableStream;
  readonly err: NodeJS.WritableStream;
  /** One line can be written over and over. */
  readonly live: boolean;
}

export function processTerminal(): Terminal {
  return { out: process.stdout, err: process.stderr, live: process.stderr.isTTY };
}

export function say(terminal: Terminal, line: string): void {
  terminal.err.write(`${line}\n`);
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE';
}

/**
 * Resolves when the text is with the reader: a process that ends earlier would cut off a pipe. A reader that
 * has left (`… | head`) has what it wanted.
 */
export async function write(terminal: Terminal, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    terminal.out.write(text, (error) => {
      if (error === null || error === undefined || isClosedPipe(error)) resolve();
      else reject(error);
    });
  });
}
