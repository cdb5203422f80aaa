import { expect, test } from 'vitest';
import { CannotEstimate } from '../cannot-estimate.js';
import { decideHere, decidingIn } from '../deciding.js';
import { forecast } from '../forecast/model.js';
import { interruptedSeries } from '../interrupted/model.js';
import { stock } from '../stock/model.js';
import { wordsIn } from './words.js';

const german = wordsIn('de');

test('a reason is told in English, in German where that is asked for, and stays English where it is not translated', () => {
  const reason = CannotEstimate.because(({ customers }) => customers.noPeak(['r', 'alpha']));
  expect(reason.in('en').reason).toContain('r and alpha cannot be estimated');
  expect(reason.in('de').reason).toContain('r und alpha lassen sich nicht schätzen');
  expect(new CannotEstimate('Not here.', 'Elsewhere.').in('de').hint).toBe('Elsewhere.');
});

test('a model that is run in a language tells its reason in it', async () => {
  const days = [{ day: '2026-04-01', inside: { n: 10, hits: 2 } }];
  const input = interruptedSeries.input.parse({ days, changed: '2026-04-02' });
  const refusal = decidingIn('de', decideHere)(interruptedSeries, input);
  await expect(refusal).rejects.toThrow(
    'Vor dem 02.04.2026 liegt 1 Tag: Was üblich war, lässt sich nicht sagen.',
  );
});

test('what a model notes, and why a part of its output has no estimate, are told in the language of its input', () => {
  const series = [4, 4, 4, 4];
  const notes = (locale: 'en' | 'de') =>
    forecast.run(forecast.input.parse({ series, horizon: 2, period: 7, locale })).notes;
  expect(notes('en')[0]).toContain('The season of 7 is left out');
  expect(notes('de')).toEqual([
    'Die Saison von 7 ist weggelassen: Die Reihe enthält weniger als zwei davon.',
    german.notes.allTheSame,
  ]);
  const products = [{ id: 'Shoe', sales: [1], leadTime: { mean: 2, sd: 1 } }];
  const planned = stock.run(stock.input.parse({ model: 'replenish', products, locale: 'de' }));
  expect(planned).toMatchObject({
    products: [{ cannotEstimate: german.reasons.goods.fewDaysInStock(1) }],
  });
});

test('German writes what drifted, and what lies outside the data, its own way', () => {
  expect(german.warnings.drift.conversion({ learned: 0.0312, held: 0.0285 })).toBe(
    'Der Shop hat sich verändert: Der Anteil, der das Ziel erreicht, lag in dem Teil, aus dem gelernt wurde, bei 3,1 %, im späteren bei 2,9 %. Um so viel können Zahlen danebenliegen.',
  );
  expect(german.warnings.drift.p90({ learned: 180_000, held: 9_000 })).toContain(
    'bei 2,1 Tagen, im späteren bei 2,5 Stunden',
  );
  expect(german.scenario.times(german.scenario.arrivals, 2.5)).toBe(
    'Ankünfte: Das wäre das 2,50-Fache von heute.',
  );
});
