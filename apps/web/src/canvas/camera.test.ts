import { describe, expect, it } from 'vitest';
import { fitted, fittedBelow, revealing, seeing, withSlack, type Frame } from './camera.js';

const FRAME: Frame = {
  screen: { width: 1100, height: 700 },
  insets: { left: 100, top: 40, right: 0, bottom: 0 },
  leastScale: 0.4,
  namesFrom: 0.5,
  hanging: false,
  drawing: { x: 50, y: 20, width: 2000, height: 660 },
};

describe('fitted', () => {
  it('shows the whole width inside the insets', () => {
    const { x, k } = fitted(FRAME);
    expect(50 * k + x).toBeCloseTo(100);
    expect(2050 * k + x).toBeCloseTo(1100);
  });

  it('starts at the left where the drawing is too wide for the screen', () => {
    const { x, k } = fitted({ ...FRAME, screen: { width: 390, height: 500 } });
    expect(k).toBe(0.4);
    expect(50 * k + x).toBeCloseTo(100);
  });

  it('hangs from the top where it has headings', () => {
    const { y, k } = fitted({ ...FRAME, hanging: true, screen: { width: 1100, height: 900 } });
    expect(20 * k + y).toBeCloseTo(40);
  });

  it('gives a little of the foot for names in their boxes, of what hangs from headings and fits in width', () => {
    const low = { ...FRAME, namesFrom: 0.49, screen: { width: 1100, height: 340 } };
    expect(fitted({ ...low, hanging: true }).k).toBe(0.49);
    expect(fitted(low).k).toBeCloseTo(300 / 660);
    expect(fitted({ ...low, hanging: true, namesFrom: 0.6 }).k).toBeCloseTo(300 / 660);
    expect(fitted({ ...low, hanging: true, screen: { width: 1060, height: 340 } }).k).toBeCloseTo(300 / 660);
  });

  it('centres what is small', () => {
    const { x, k } = fitted({ ...FRAME, drawing: { x: 0, y: 0, width: 100, height: 100 } });
    expect(x + 50 * k).toBeCloseTo(600);
  });
});

describe('below what grew', () => {
  const tall: Frame = { ...FRAME, screen: { width: 1100, height: 700 } };
  const shorter = (by: number): Frame => ({ ...tall, screen: { width: 1100, height: 700 - by } });

  it('the drawing stays where it stood on the page', () => {
    expect(fittedBelow(shorter(24), 24)).toEqual({ ...fitted(tall), y: fitted(tall).y - 24 });
    expect(fittedBelow(shorter(-24), -24)).toEqual({ ...fitted(tall), y: fitted(tall).y + 24 });
  });

  it('the drawing makes way where it would no longer be whole', () => {
    expect(fittedBelow(shorter(300), 300)).toEqual(fitted(shorter(300)));
    const hanging = { ...shorter(-24), hanging: true };
    expect(fittedBelow(hanging, -24)).toEqual(fitted(hanging));
  });
});

describe('revealing', () => {
  const camera = { x: 0, y: 0, k: 1 };

  it('stays where the box is seen already', () => {
    expect(revealing(camera, { x: 300, y: 200, width: 100, height: 40 }, FRAME)).toEqual(camera);
  });

  it('brings in what lies outside, on either side', () => {
    const right = revealing(camera, { x: 2000, y: 200, width: 100, height: 40 }, FRAME);
    expect(2100 + right.x).toBeLessThanOrEqual(1100);
    const left = revealing(camera, { x: 0, y: 0, width: 100, height: 40 }, FRAME);
    expect(left.x).toBeGreaterThanOrEqual(100);
    expect(left.y).toBeGreaterThanOrEqual(40);
  });
});

describe('where a link says the eye stands', () => {
  const near = { x: 300, y: 200, width: 100, height: 40 };
  const far = { x: 1900, y: 600, width: 100, height: 40 };

  it('is kept where anything is seen from there', () => {
    const camera = { x: -900, y: 0, k: 1 };
    expect(seeing(camera, [near, far], FRAME)).toEqual(camera);
  });

  it('is moved to what is nearest where nothing is', () => {
    const camera = { x: -500, y: -300, k: 1 };
    expect(seeing(camera, [near, far], FRAME)).toEqual(revealing(camera, near, FRAME));
    expect(seeing(camera, [], FRAME)).toEqual(camera);
  });
});

describe('withSlack', () => {
  it('tells what is left at both sides of a drawing that is narrower than its room', () => {
    const drawing = { x: 50, y: 20, width: 200, height: 100 };
    expect(withSlack(drawing, 300)).toEqual({ ...drawing, x: 0, width: 300 });
    expect(withSlack(drawing, 150)).toEqual(drawing);
  });
});
