/** A request as far as one is told from another. */
export interface Asked {
  readonly method?: string;
  readonly body?: BodyInit | null;
}

/** What was asked ahead, and how it is called off. */
export interface Early {
  readonly response: Promise<Response>;
  readonly callOff: () => void;
}

const early = new Map<string, Early>();
const nameOf = (path: string, { method, body }: Asked): string =>
  `${method} ${path} ${typeof body === 'string' ? body : ''}`;

/** Keeps what is on its way for whoever asks for the same; what fails is told to them. */
export function keepEarly(path: string, asked: Asked, kept: Early): void {
  early.set(nameOf(path, asked), kept);
}

/** The answer to what was asked ahead, once. Whoever takes it can call it off by their signal, as one of their own. */
export function takeEarly(
  path: string,
  asked: Asked & { readonly signal?: AbortSignal | null },
): Promise<Response> | undefined {
  const name = nameOf(path, asked);
  const found = early.get(name);
  early.delete(name);
  if (found === undefined) return undefined;
  if (asked.signal?.aborted === true) found.callOff();
  else asked.signal?.addEventListener('abort', found.callOff, { once: true });
  return found.response;
}

/** What nobody took is old by now. */
export function forgetEarly(path: string, asked: Asked): void {
  early.delete(nameOf(path, asked));
}
