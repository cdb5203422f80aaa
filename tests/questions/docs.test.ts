import { readFileSync } from 'node:fs';
import { ask } from '@throughline/journey';
import { Question } from '@throughline/model';
import type { EventStore } from '@throughline/stores';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemoStore } from './demo-shop.js';

const page = readFileSync(new URL('../../docs/questions.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/gu)].map(([, text = '']) => text.trim());
const kinds = Question.def.options.map((option) => option.shape.kind.value);

let store: EventStore;
beforeAll(async () => void (store = await openDemoStore()));
afterAll(() => store.close());

describe('docs/questions.md', () => {
  test('has a section with an example for each kind of question', () => {
    const shown = new Set(examples.map((text) => Question.parse(JSON.parse(text)).kind));
    expect(kinds.filter((kind) => !shown.has(kind))).toEqual([]);
    expect(kinds.filter((kind) => !page.includes(`\n## ${kind}\n`))).toEqual([]);
  });

  test.each(examples)('%s is answered', async (text) => {
    const answer = await ask(store, 'demo', Question.parse(JSON.parse(text)));
    expect(answer.kind).toBe((JSON.parse(text) as { kind: string }).kind);
    expect(answer.meta.sql.length).toBeGreaterThan(0);
  });
});
