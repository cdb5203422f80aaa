import { describe, expect, it } from 'vitest';
import { mapOf, SETTINGS } from '../../../gallery/logs/log.js';
import { WHOLE_SHOP } from '../../../gallery/logs/whole-shop.js';
import {
  generateBlueprint,
  layoutBlueprint,
  type Mood,
  MOOD,
  moodBounds,
  moodPath,
  placedMood,
  renderBlueprintHtml,
  renderBlueprintSvg,
} from './index.js';

const blueprint = generateBlueprint(mapOf(WHOLE_SHOP), SETTINGS);
const { stages, height } = layoutBlueprint(blueprint);
const none = { level: null, text: '', more: '', said: 'Nobody was asked.' };
const mood: Mood = {
  name: 'Mood',
  hint: 'NPS <b>',
  nobody: 'nobody was asked here',
  points: [
    // Not in the order of the drawing, and one of a stage that may not be drawn.
    {
      stage: 'fulfilment',
      level: { value: 1, low: 0.75, high: 1 },
      text: '+45',
      more: '295 answers',
      said: 'Fulfilment: +45',
    },
    { stage: 'decision', level: { value: 0, low: 0, high: 0.5 }, text: '−41', more: '17 answers', said: '' },
    { stage: 'awareness', ...none },
  ],
};

const stageOf = (id: string) => {
  const found = stages.find((stage) => stage.id === id);
  if (found === undefined) throw new Error(`The drawing has no stage ${id}.`);
  return found;
};

describe('the row of the mood', () => {
  it('shows bounds that are narrower than the point by caps that reach beyond it', () => {
    const path = moodBounds(100, { low: 21, high: 19 });
    const caps = [...path.matchAll(/M(?<x>[\d.]+),(?<y>[\d.]+)h(?<width>[\d.]+)/gu)];
    expect(caps.map(({ groups }) => groups?.['y'])).toEqual(['19', '21']);
    for (const { groups } of caps) {
      expect(Number(groups?.['x'])).toBeLessThan(100 - 4);
      expect(Number(groups?.['x']) + Number(groups?.['width'])).toBeGreaterThan(100 + 4);
    }
  });

  it('has each point in the middle of the columns of its stage, wherever the eye stands', () => {
    const placed = placedMood(mood, stages, { x: -300, k: 0.5 });
    expect(placed.map(({ stage }) => stage)).toEqual(
      stages.map(({ id }) => id).filter((id) => mood.points.some(({ stage }) => stage === id)),
    );
    for (const { stage, x, left, right } of placed) {
      const { x: from, width } = stageOf(stage);
      expect([left, x, right]).toEqual([
        from * 0.5 - 300,
        (from + width / 2) * 0.5 - 300,
        (from + width) * 0.5 - 300,
      ]);
    }
  });

  it('is the higher the better they felt, and leads past where nobody was asked', () => {
    const placed = placedMood(mood, stages);
    expect(placed.map(({ stage, y }) => [stage, y])).toEqual([
      ['awareness', null],
      ['decision', { value: MOOD.bottom, low: MOOD.bottom, high: (MOOD.top + MOOD.bottom) / 2 }],
      ['fulfilment', { value: MOOD.top, low: MOOD.top + (MOOD.bottom - MOOD.top) / 4, high: MOOD.top }],
    ]);
    const [, decision, fulfilment] = placed;
    expect(moodPath(placed)).toBe(`M${decision?.x},${MOOD.bottom}L${fulfilment?.x},${MOOD.top}`);
    expect(moodPath([])).toBe('');
  });

  it('stands under the lanes in what is exported, and nowhere where it is not asked for', () => {
    const svg = renderBlueprintSvg(blueprint, { mood });
    const plain = renderBlueprintSvg(blueprint);
    const highOf = (file: string) => Number(/ height="([\d.]+)"/u.exec(file)?.[1]);
    expect(highOf(svg) - highOf(plain)).toBe(MOOD.height);
    expect(plain).not.toContain('class="mood"');
    const { x, width } = stageOf('fulfilment');
    const at = Math.round((x + width / 2) * 100) / 100;
    expect(svg).toContain(`<circle cx="${at}" cy="${MOOD.top}"`);
    for (const said of ['>+45 · 295 answers<', '>NPS &lt;b&gt;<', '<title>Fulfilment: +45</title>'])
      expect(svg).toContain(said);
    const page = renderBlueprintHtml(blueprint, { mood });
    expect(page).toContain(`${height + MOOD.height}"`);
    expect(page).toContain('>+45 · 295 answers<');
  });
});
