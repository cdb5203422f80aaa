import { parentPort } from 'node:worker_threads';
import { CannotEstimate, MODELS } from '@throughline/decide';
import { runModel } from '../decisions/decisions.js';
import { Failure } from '../failure.js';
import type { Errand, Outcome } from './errand.js';

function read(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as unknown;
  } catch (thrown) {
    const problem = thrown instanceof Error ? thrown.message : String(thrown);
    throw new Failure({
      status: 400,
      message: `body: is no JSON: ${problem}`,
      field: 'body',
      hint: 'Send the model’s input as a JSON object.',
    });
  }
}

async function carryOut(errand: Errand): Promise<Outcome> {
  if ('body' in errand) {
    const output = await runModel(errand.model, read(errand.body));
    return { bytes: new TextEncoder().encode(JSON.stringify(output)) };
  }
  const model = MODELS.find(({ name }) => name === errand.model);
  if (model === undefined) throw new RangeError(`there is no model ${errand.model}`);
  return { output: model.run(errand.input) };
}

/** Faults of ours are not caught: they end the thread, and whoever waits for it is told. */
function told(thrown: unknown): Outcome {
  if (thrown instanceof CannotEstimate) {
    const { reason, hint, translated } = thrown;
    return { cannotEstimate: { reason, hint, translated } };
  }
  if (!(thrown instanceof Failure)) throw thrown;
  return { refused: { status: thrown.status, ...thrown.body().error } };
}

async function answer(errand: Errand): Promise<void> {
  const outcome = await carryOut(errand).catch(told);
  parentPort?.postMessage(outcome, 'bytes' in outcome ? [outcome.bytes.buffer as ArrayBuffer] : []);
}

parentPort?.on('message', (errand: Errand) => void answer(errand));
