import { ask } from '@throughline/journey';
import { figuresOf, HEADLINES, headlineOf, Question } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemoStore } from './demo-shop.js';
import { EXAMPLES, PAGE } from './examples.js';

const kinds = Question.def.options.map((option) => option.shape.kind.value);

let store: EventStore;
beforeAll(async () => void (store = await openDemoStore()));
afterAll(() => store.close());

describe('docs/questions.md', () => {
  test('has a section with an example for each kind of question', () => {
    const shown = new Set(EXAMPLES.map(({ question }) => question.kind));
    expect(kinds.filter((kind) => !shown.has(kind))).toEqual([]);
    expect(kinds.filter((kind) => !PAGE.includes(`\n## ${kind}\n`))).toEqual([]);
  });

  test.each(EXAMPLES)('$text is answered', async ({ question }) => {
    const answer = await ask(store, 'demo', question);
    expect(answer.kind).toBe(question.kind);
    expect(answer.meta.sql.length).toBeGreaterThan(0);
    // Which figure it is first looked at for, it tells.
    const figures = figuresOf(answer);
    if (figures.length === 0) return;
    const headline = headlineOf(question.kind, figures);
    expect(HEADLINES[question.kind] ?? [headline]).toContain(headline);
  });
});
