import type { Planted } from '../problems/planted.js';
import type { Session } from '../sessions/session.js';
import { Marks } from './marks.js';

/**
 * Notes who in a run is a bystander of which problems. Customers reach each other only through the queues that their orders wait
 * in: who never orders, and was struck by nothing of what is taken out, lives through the same in the twin run. Money and deliveries
 * are of those who order, so that a twin run of which no more is asked need not play bystanders at all.
 */
export class Bystanders {
  readonly #ordering = new Marks();
  readonly #struck = new Map<string, Marks>();

  /** Notes what came of a visit that has just been played. */
  note({ id, customer }: Session, ordered: boolean, planted: readonly Planted[]): void {
    if (ordered) this.#ordering.add(customer.number);
    for (const problem of planted) {
      if (problem.hasMet(id)) this.#struckBy(problem.config.id).add(customer.number);
    }
  }

  #struckBy(problem: string): Marks {
    let marks = this.#struck.get(problem);
    if (!marks) {
      marks = new Marks();
      this.#struck.set(problem, marks);
    }
    return marks;
  }

  /** Says of a customer, by number, whether they stand by when these problems are taken out. */
  of(removed: readonly string[]): (customer: number) => boolean {
    const struck = removed.flatMap((problem) => this.#struck.get(problem) ?? []);
    return (customer) => !this.#ordering.has(customer) && !struck.some((marks) => marks.has(customer));
  }
}
