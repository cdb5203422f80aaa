import type { Answer, Question } from '@throughline/model';
import { AnswerCache } from './cache.js';

/** Works an answer out; ends the work when the signal says so. */
export type Work = (question: Question, signal: AbortSignal) => Promise<Answer>;

interface Running {
  readonly text: Promise<string>;
  readonly controller: AbortController;
  askers: number;
}

/**
 * Answers questions: from the cache, or by joining whoever asks the same just now, or by working it out.
 * The work is ended when everyone who asked has left.
 */
export class Asking {
  readonly #work: Work;
  readonly #cache: AnswerCache;
  readonly #running = new Map<string, Running>();

  constructor(work: Work, cache = new AnswerCache()) {
    this.#work = work;
    this.#cache = cache;
  }

  /** The answer as JSON text. `version` is the shop's: an answer is never older than it. */
  async ask(question: Question, version: number, asker: AbortSignal): Promise<string> {
    const key = JSON.stringify([version, question]);
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const running = this.#running.get(key) ?? this.#begin(key, question);
    running.askers += 1;
    const leave = (): void => this.#leave(key, running);
    asker.addEventListener('abort', leave, { once: true });
    try {
      return await running.text;
    } finally {
      asker.removeEventListener('abort', leave);
    }
  }

  #begin(key: string, question: Question): Running {
    const controller = new AbortController();
    const text = this.#work(question, controller.signal)
      .then((answer) => JSON.stringify(answer))
      .finally(() => this.#forget(key, controller));
    // Work that was ended can come back short of what it had not read yet: that is nobody's answer.
    text.then(
      (done) => (controller.signal.aborted ? undefined : this.#cache.set(key, done)),
      () => undefined,
    );
    const running: Running = { text, controller, askers: 0 };
    this.#running.set(key, running);
    return running;
  }

  #leave(key: string, running: Running): void {
    running.askers -= 1;
    if (running.askers > 0) return;
    this.#forget(key, running.controller);
    running.controller.abort();
  }

  #forget(key: string, controller: AbortController): void {
    if (this.#running.get(key)?.controller === controller) this.#running.delete(key);
  }
}
