import { describe, expect, it } from 'vitest';
import { outcomeAt, planQuestion, plannedFor, type RespondingChannel, sumOf, tidySpend } from './plan.js';

const sure = (estimate: number) => ({ estimate, low: estimate, high: estimate });

function channel(name: string, today: number, most: number): RespondingChannel {
  const curve = [0, 0.5, 1].map((share) => ({ spend: share * most, ...sure(10 * Math.sqrt(share)) }));
  return {
    channel: name,
    evidence: 'clear',
    contribution: sure(100),
    returnOnSpend: sure(2),
    today,
    marginalReturn: sure(1),
    ceiling: sure(20),
    halfSpend: sure(50),
    shape: sure(1),
    carryOver: sure(0.3),
    curve,
  };
}

const search = channel('paid search', 100, 400);
const social = channel('social', 40, 80);

describe('what a plan brings', () => {
  it('lies on the curve at its points and on straight lines between them', () => {
    expect(outcomeAt(search, 0)).toBe(0);
    expect(outcomeAt(search, 400)).toBe(10);
    expect(outcomeAt(search, 100)).toBeCloseTo(outcomeAt(search, 200) / 2, 12);
    expect(outcomeAt(search, 5000)).toBe(10);
  });

  it('keeps a channel at what it spends today until something else is planned, and within its curve', () => {
    expect(plannedFor(search, {})).toBe(100);
    expect(plannedFor(search, { 'paid search': 250 })).toBe(250);
    expect(plannedFor(social, { social: 500 })).toBe(80);
  });

  it('adds up over channels', () => {
    const sum = sumOf([search, social], { social: 80 });
    expect(sum.spend).toBe(180);
    expect(sum.outcome).toBeCloseTo(outcomeAt(search, 100) + 10, 12);
  });

  it('is asked for with each channel bound to its spend', () => {
    const question = planQuestion({ kind: 'budget', level: 0.9 }, [search, social], { social: 10 });
    expect(question).toMatchObject({
      budget: 110,
      level: 0.9,
      bounds: { 'paid search': { min: 100, max: 100 }, social: { min: 10, max: 10 } },
    });
  });
});

it('amounts are as fine as someone plans', () => {
  expect([tidySpend(3.4567), tidySpend(250.4)]).toEqual([3.46, 250]);
});
