import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapOf, SETTINGS } from '../../../gallery/logs/log.js';
import { anyLog } from '../../../gallery/logs/random.js';
import { generateBlueprint, layoutBlueprint, layoutMap, type SceneNode } from './index.js';

const RUNS = { numRuns: 25 };
const anyMap = anyLog.map(mapOf);
const anyWidth = constantFrom(390, 1280, 1920);

const apart = (a: SceneNode, b: SceneNode) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

function expectNoOverlap(nodes: readonly SceneNode[]): void {
  nodes.forEach((node, at) => {
    for (const other of nodes.slice(at + 1))
      if (!apart(node, other)) throw new Error(`${node.id} overlaps ${other.id}`);
  });
}

/** Corner points of a path, as far as it is made of straight pieces and rounded corners. */
function pointsOf(path: string): { x: number; y: number }[] {
  const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/gu)].map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, at) => ({
    x: numbers[2 * at] ?? 0,
    y: numbers[2 * at + 1] ?? 0,
  }));
}

const onEdge = ({ x, y }: { x: number; y: number }, box: SceneNode) =>
  x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;

const inside = ({ x, y }: { x: number; y: number }, box: SceneNode) =>
  x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;

describe('any blueprint', () => {
  it('binds every activity to exactly one step', () => {
    assert(
      property(anyMap, (map) => {
        const { steps } = generateBlueprint(map, SETTINGS);
        const bound = steps.filter((step) => step.id.startsWith('step:')).flatMap((step) => step.activities);
        const names = new Set(
          Object.values(map.objects).flatMap((type) => type.activities.map((a) => a.activity)),
        );
        expect([...bound].sort()).toEqual([...names].sort());
      }),
      RUNS,
    );
  });

  it('keeps counts adding up, however much is folded', () => {
    assert(
      property(anyMap, integer({ min: 3, max: 30 }), (map, steps) => {
        const { flows } = generateBlueprint(map, SETTINGS, { steps });
        for (const [type, object] of Object.entries(map.objects)) {
          const told = flows
            .filter((flow) => flow.objectType === type)
            .reduce((sum, flow) => sum + flow.count, 0);
          expect(told).toBe(object.edges.reduce((sum, edge) => sum + edge.count, 0));
        }
      }),
      RUNS,
    );
  });

  it('keeps stages together, from the left to the right', () => {
    assert(
      property(anyMap, (map) => {
        const answer = generateBlueprint(map, SETTINGS);
        const order = answer.stages.map((stage) => stage.id);
        const steps = answer.steps.filter((step) => !/^(evidence|support):/u.test(step.id));
        for (const a of steps) {
          for (const b of steps) {
            const ordered = order.indexOf(a.stage) < order.indexOf(b.stage);
            if (ordered && a.column >= b.column) throw new Error(`${a.id} stands right of ${b.id}`);
          }
        }
      }),
      RUNS,
    );
  });

  it('runs the through-line along flows, never backwards, and never folds it', () => {
    assert(
      property(anyMap, (map) => {
        const { steps, flows } = generateBlueprint(map, SETTINGS, { steps: 6 });
        const main = steps.filter((step) => step.main);
        main.slice(1).forEach((step, at) => {
          expect(step.column).toBeGreaterThanOrEqual(main[at]?.column ?? 0);
          expect(flows.some((flow) => flow.main && flow.from === main[at]?.id && flow.to === step.id)).toBe(
            true,
          );
        });
        expect(main.every((step) => step.foldedInto === null)).toBe(true);
      }),
      RUNS,
    );
  });

  it('holds no figure that is not a number, and shares between 0 and 1', () => {
    assert(
      property(anyMap, (map) => {
        for (const { metrics } of generateBlueprint(map, SETTINGS).steps) {
          const { wait, amounts: _, ...plain } = metrics;
          expect(Object.values({ ...plain, ...wait }).every(Number.isFinite)).toBe(true);
          for (const share of [metrics.share, metrics.lostShare, metrics.repeatRate]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('any drawing of a blueprint', () => {
  it('keeps boxes apart and inside their lanes', () => {
    assert(
      property(anyMap, anyWidth, (map, width) => {
        const blueprint = generateBlueprint(map, SETTINGS, { steps: 8 });
        const folds = blueprint.steps.filter((step) => step.folds > 0).map((step) => step.id);
        const scene = layoutBlueprint(blueprint, { width, open: folds.slice(1), metric: 'time' });
        expectNoOverlap(scene.nodes);
        for (const node of scene.nodes) {
          const lane = scene.lanes.find((entry) => entry.id === node.lane);
          expect(node.y).toBeGreaterThanOrEqual(lane?.y ?? Infinity);
          expect(node.y + node.height).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0));
          expect(node.x).toBeGreaterThanOrEqual(scene.band.x);
          expect(node.x + node.width).toBeLessThanOrEqual(scene.band.x + scene.band.width + 0.5);
        }
      }),
      RUNS,
    );
  });

  it('has the columns of another width, in wider boxes, where that is asked for', () => {
    assert(
      property(anyMap, (map) => {
        const blueprint = generateBlueprint(map, SETTINGS);
        const own = layoutBlueprint(blueprint, { width: 1280 });
        const wider = layoutBlueprint(blueprint, { width: 2600, columnsOf: 1280 });
        const columns = ({ nodes }: typeof own): number[] => {
          const lefts = [...new Set(nodes.map(({ x }) => x))].sort((a, b) => a - b);
          return nodes.map(({ x }) => lefts.indexOf(x));
        };
        expect(columns(wider)).toEqual(columns(own));
        expect(wider.band.width).toBeGreaterThan(own.band.width);
      }),
      { numRuns: 8 },
    );
  });

  it('lets every link touch its boxes and run over none', () => {
    assert(
      property(anyMap, anyWidth, (map, width) => {
        const scene = layoutBlueprint(generateBlueprint(map, SETTINGS), { width, paths: 1 });
        const boxes = new Map(scene.nodes.map((node) => [node.id, node]));
        for (const link of scene.links) {
          const points = pointsOf(link.path);
          const [from, to] = [boxes.get(link.from), boxes.get(link.to)];
          expect(from && to && onEdge(points[0] ?? { x: 0, y: 0 }, from)).toBe(true);
          expect(from && to && onEdge(points.at(-1) ?? { x: 0, y: 0 }, to)).toBe(true);
          for (const point of samples(points)) {
            const hit = scene.nodes.find((node) => inside(point, node));
            if (hit) throw new Error(`${link.id} runs over ${hit.id}`);
          }
        }
      }),
      RUNS,
    );
  });

  it('draws the through-line without a break', () => {
    assert(
      property(anyMap, (map) => {
        const { throughPieces } = layoutBlueprint(generateBlueprint(map, SETTINGS));
        throughPieces.slice(1).forEach((piece, at) => {
          const before = pointsOf(throughPieces[at]?.path ?? '').at(-1);
          expect(pointsOf(piece.path)[0]).toEqual(before);
        });
      }),
      RUNS,
    );
  });

  it('is the same each time, and holds only finite numbers', () => {
    assert(
      property(anyMap, (map) => {
        const draw = () => JSON.stringify(layoutBlueprint(generateBlueprint(map, SETTINGS)));
        const drawn = draw();
        expect(drawn).toBe(draw());
        expect(drawn).not.toMatch(/NaN|Infinity|:null,"y"/u);
      }),
      RUNS,
    );
  });
});

describe('any drawing of a map', () => {
  it('keeps boxes apart and every activity tied to a start and an end', () => {
    assert(
      property(anyMap, constantFrom(0, 0.3, 1), (map, paths) => {
        const scene = layoutMap(map, { paths });
        expectNoOverlap(scene.nodes);
        expect(JSON.stringify(scene)).not.toMatch(/NaN|Infinity/u);
        for (const key of ['from', 'to'] as const) {
          const tied = new Set(scene.links.filter((link) => link.from !== link.to).map((link) => link[key]));
          const needed = scene.nodes.filter((node) => node.shape === 'step');
          const loose = needed.filter((node) => !tied.has(node.id) && !endsHere(map, node.id, key));
          expect(loose.map((node) => node.id)).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

/** Whether some journey starts ('to': nothing comes to it) or ends ('from') with the activity. */
function endsHere(map: ReturnType<typeof mapOf>, activity: string, key: 'from' | 'to'): boolean {
  return Object.values(map.objects).some((type) =>
    type.activities.some(
      (entry) => entry.activity === activity && (key === 'from' ? entry.last : entry.first) > 0,
    ),
  );
}

function samples(points: readonly { x: number; y: number }[]): { x: number; y: number }[] {
  return points.slice(1).flatMap((point, at) => {
    const before = points[at] ?? point;
    return [0.25, 0.5, 0.75].map((share) => ({
      x: before.x + (point.x - before.x) * share,
      y: before.y + (point.y - before.y) * share,
    }));
  });
}
