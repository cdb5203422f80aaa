export * from './scene.js';
export * from './theme.js';
export * from './format.js';
export { plural, type Locale } from './nouns.js';
export { generateBlueprint, type GenerateOptions } from './generate/index.js';
export { layoutMap, type MapLayoutOptions, type Metric } from './map/layout.js';
export { type SceneWords, wordsOf } from './words.js';
export {
  MOOD,
  type Mood,
  moodBounds,
  type MoodPoint,
  moodPath,
  type PlacedMood,
  placedMood,
} from './mood.js';
export { layoutBlueprint } from './layout/layout.js';
export type { BlueprintLayoutOptions } from './layout/options.js';
export {
  renderBlueprintSvg,
  renderMapSvg,
  type BlueprintSvgOptions,
  type MapSvgOptions,
} from './render/svg.js';
export type { ComparedScene, Comparison, LinkTone } from './render/comparison.js';
export { renderBlueprintHtml, renderMapHtml, type PageOptions } from './render/html.js';
export { blueprintOn } from './stable/blueprint-on.js';
