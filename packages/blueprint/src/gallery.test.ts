import type { MapAnswer, Stage } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { mapOf, SETTINGS } from '../../../gallery/logs/log.js';
import { LOOPS } from '../../../gallery/logs/loops.js';
import { SIXTY_ACTIVITIES } from '../../../gallery/logs/sixty-activities.js';
import { SMALL_SHOP } from '../../../gallery/logs/small-shop.js';
import { WHOLE_SHOP } from '../../../gallery/logs/whole-shop.js';
import {
  type BlueprintSvgOptions,
  generateBlueprint,
  type Mood,
  renderBlueprintSvg,
  renderMapSvg,
} from './index.js';

const LOGS = {
  'small-shop': SMALL_SHOP,
  'whole-shop': WHOLE_SHOP,
  loops: LOOPS,
  'sixty-activities': SIXTY_ACTIVITIES,
};
type LogName = keyof typeof LOGS;

interface Picture {
  readonly file: string;
  readonly log: LogName;
  readonly draw: (map: MapAnswer) => string;
}

const title = 'Fern & Field';

const blueprint = (file: string, log: LogName, options: BlueprintSvgOptions = {}): Picture => ({
  file,
  log,
  draw: (map) => renderBlueprintSvg(generateBlueprint(map, SETTINGS), { title, ...options }),
});

const map = (file: string, log: LogName, theme: 'light' | 'dark' = 'light'): Picture => ({
  file,
  log,
  draw: (answer) => renderMapSvg(answer, { title, theme }),
});

const asked = (stage: Stage, [low, value, high]: readonly [number, number, number], more: string) => {
  const text = `${Math.round(value * 100)} %`;
  return { stage, level: { low, value, high }, text, more, said: `${text}, ${more}` };
};
const unasked = (stage: Stage) => ({ stage, level: null, text: '', more: '', said: 'nobody was asked here' });

const MOOD_OF_SHOP: Mood = {
  name: 'Mood',
  hint: 'CSAT',
  nobody: 'nobody was asked here',
  points: [
    unasked('awareness'),
    unasked('consideration'),
    asked('decision', [0.78, 0.82, 0.86], '412 answers'),
    asked('fulfilment', [0.41, 0.48, 0.55], '203 answers'),
    asked('retention', [0.5, 0.66, 0.82], '31 answers'),
  ],
};

const PICTURES: readonly Picture[] = [
  blueprint('blueprint-small-shop', 'small-shop'),
  blueprint('blueprint-whole-shop', 'whole-shop'),
  blueprint('blueprint-whole-shop-dark', 'whole-shop', { theme: 'dark' }),
  blueprint('blueprint-whole-shop-wide', 'whole-shop', { width: 1920 }),
  blueprint('blueprint-whole-shop-waits', 'whole-shop', { width: 1600, metric: 'time' }),
  blueprint('blueprint-whole-shop-mood', 'whole-shop', { mood: MOOD_OF_SHOP }),
  blueprint('blueprint-loops', 'loops'),
  blueprint('blueprint-sixty-activities', 'sixty-activities', { width: 1600 }),
  blueprint('blueprint-fold-open', 'sixty-activities', { width: 1600, open: ['fold:retention:customer'] }),
  map('map-whole-shop', 'whole-shop'),
  map('map-loops-dark', 'loops', 'dark'),
];

describe('gallery', () => {
  // The pictures in gallery/ are what was last looked at and found good: `vitest run -u` draws them anew.
  it.each(PICTURES)('draws $file as it was last approved', async ({ file, log, draw }) => {
    await expect(draw(mapOf(LOGS[log]))).toMatchFileSnapshot(`../../../gallery/${file}.svg`);
  });

  it('folds sixty activities down to what a person can read', () => {
    const answer = generateBlueprint(mapOf(SIXTY_ACTIVITIES), SETTINGS);
    const steps = answer.steps.filter((step) => /^(step|fold):/u.test(step.id));
    const drawn = steps.filter((step) => step.foldedInto === null);
    expect(steps.filter((step) => step.folds === 0).length).toBeGreaterThanOrEqual(60);
    expect(drawn.length).toBeLessThanOrEqual(40);
  });
});
