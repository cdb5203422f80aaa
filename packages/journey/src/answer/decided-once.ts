import { createHash } from 'node:crypto';
import type { Deciding } from '@throughline/decide';

/**
 * Runs a model once for each input, and gives what came out to whoever asks the same of it: the parts of a breakdown learn
 * from the same customers.
 */
export function decidedOnce(decide: Deciding): Deciding {
  const known = new Map<string, ReturnType<Deciding>>();
  return <Decided>(...[model, input]: Parameters<Deciding>) => {
    const key = createHash('sha256')
      .update(JSON.stringify([model.name, input]))
      .digest('hex');
    const decided = known.get(key) ?? decide(model, input);
    known.set(key, decided);
    return decided as Promise<Decided>;
  };
}
