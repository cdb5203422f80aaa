import type { Mood, MoodPoint } from '@throughline/blueprint';
import type { BlueprintAnswer, FeedbackAnswer } from '@throughline/model';
import { formatCount } from '../texts/format.js';
import { t } from '../texts/texts.js';
import { type CurvePoint, curveOf } from './curve.js';
import { scoreOf, scoreText } from './overlay.js';

type Score = 'csat' | 'nps';

/** How customers felt from stage to stage, as the row of the blueprint that says it; null where nobody was asked. */
export function moodOf(feedback: FeedbackAnswer, blueprint: BlueprintAnswer): Mood | null {
  const score = scoreOf(feedback);
  if (score === null) return null;
  const { curve, overlay } = t().drawing;
  return {
    name: overlay.names.mood,
    hint: curve[score],
    nobody: curve.nobody,
    points: curveOf(feedback, blueprint).map((point) => pointOf(point, score)),
  };
}

function pointOf({ stage, n, told }: CurvePoint, score: Score): MoodPoint {
  const { curve } = t().drawing;
  const name = t().panel.stages[stage];
  if (told === null) return { stage, level: null, text: '', more: '', said: `${name}: ${curve.nobody}` };
  const { value, low, high } = told;
  const levelOf = (at: number): number => (score === 'csat' ? at : (at + 100) / 200);
  const text = scoreText(score, value);
  const more = curve.answers(formatCount(n));
  const bounds = curve.bounds(scoreText(score, low), scoreText(score, high));
  return {
    stage,
    level: { value: levelOf(value), low: levelOf(low), high: levelOf(high) },
    text,
    more,
    said: `${name}: ${curve[score]} ${text} (${bounds}), ${more}. ${curve.means[score]}`,
  };
}
