import type { FeedbackAnswer, KeptPromise } from '@throughline/model';
import { describe, expect, it } from 'vitest';
import { moodMarks, plainMarks, slaMarks, type Station } from './overlay.js';

const station = (id: string, events: number, wait: number | null): Station => ({
  id,
  activities: [id],
  events,
  wait,
  money: null,
});
const STATIONS = [station('Order Completed', 400, null), station('Parcel Delivered', 100, 3600)];

describe('figures at the steps', () => {
  it('are as long as their share of the greatest, and missing where there is none', () => {
    const volume = plainMarks('volume', STATIONS);
    expect(volume.get('Parcel Delivered')).toMatchObject({ text: '100', level: 0.25 });
    expect([...plainMarks('wait', STATIONS).keys()]).toEqual(['Parcel Delivered']);
    expect(plainMarks('money', STATIONS).size).toBe(0);
  });

  it('tell mood by the score with more answers, and hollow where few answered', () => {
    const nps = { value: 45, low: 31, high: 55, mean: 8, n: 12 };
    const none = { value: null, low: null, high: null, mean: null, n: 0 };
    const feedback = {
      nps,
      csat: none,
      steps: [{ activity: 'Parcel Delivered', canonical: null, answers: 12, nps, csat: none }],
    } as unknown as FeedbackAnswer;
    expect(moodMarks(feedback, STATIONS).get('Parcel Delivered')).toMatchObject({
      text: '+45 · 12',
      tone: 'unsure',
    });
  });

  it('tell a promise at the step that keeps it', () => {
    const promises = [{ id: 'delivery', object: 'order', to: ['Parcel Delivered'], working: false }];
    const kept = [{ name: 'delivery', kept: 90, broken: 10, open: 1, void: 0, share: 0.9 }];
    const marks = slaMarks(kept as unknown as KeptPromise[], promises, STATIONS);
    expect(marks.get('Parcel Delivered')).toMatchObject({
      text: expect.stringMatching(/^90\s%.*100$/u),
      level: 0.9,
      tone: 'plain',
    });
    expect(marks.size).toBe(1);
  });
});
