import { type DecisionModel, MODELS } from '@throughline/decide';
import { nearest } from '@throughline/ingest';
import { Failure } from '../failure.js';

const named = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/**
 * The model of that name.
 * @throws Failure 404 with the nearest names where there is none.
 */
export function chooseModel(name: string): DecisionModel {
  const model = MODELS.find((each) => each.name === name);
  if (model !== undefined) return model;
  const names = MODELS.map((each) => each.name);
  const near = nearest(name, names);
  throw new Failure({
    status: 404,
    message: `There is no model "${name}".`,
    field: 'model',
    hint: near.length === 0 ? `There are: ${names.join(', ')}.` : `Did you mean ${named(near)}?`,
  });
}
