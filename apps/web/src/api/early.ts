/** A request as far as one is told from another. */
export interface Asked {
  readonly method?: string;
  readonly body?: BodyInit | null;
}

const early = new Map<string, Promise<Response>>();
const nameOf = (path: string, { method, body }: Asked): string =>
  `${method} ${path} ${typeof body === 'string' ? body : ''}`;

/** Keeps what is on its way for whoever asks for the same; what fails is told to them. */
export function keepEarly(path: string, asked: Asked, response: Promise<Response>): void {
  early.set(nameOf(path, asked), response);
}

/** The answer to what was asked ahead, once. */
export function takeEarly(path: string, asked: Asked): Promise<Response> | undefined {
  const name = nameOf(path, asked);
  const found = early.get(name);
  early.delete(name);
  return found;
}

/** What nobody took is old by now. */
export function forgetEarly(): void {
  early.clear();
}
