/** Nodes in (0, 1) and weights that sum to 1. */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** P(n) at x and its derivative, by the three-term recurrence. */
function legendre(n: number, x: number): { value: number; slope: number } {
  let [before, value] = [1, x];
  for (let k = 2; k <= n; k += 1) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  return { value, slope: (n * (x * value - before)) / (x * x - 1) };
}

/**
 * The rule of Gauss and Legendre with n points, moved to the unit interval; its nodes by Newton's method from
 * Tricomi's approximation (Press et al., Numerical Recipes, 4.6).
 */
export function gaussLegendre(n: number): Quadrature {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let at = 0; at < n; at += 1) {
    let x = Math.cos((Math.PI * (at + 0.75)) / (n + 0.5));
    for (let round = 0; round < 8; round += 1) {
      const { value, slope } = legendre(n, x);
      x -= value / slope;
    }
    const { slope } = legendre(n, x);
    nodes[n - 1 - at] = (1 + x) / 2;
    weights[n - 1 - at] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

/** ∫ f from `from` to `to` by one application of the rule. */
export function integrate(
  rule: Quadrature,
  f: (x: number) => number,
  [from, to]: readonly [number, number],
): number {
  let sum = 0;
  for (let at = 0; at < rule.nodes.length; at += 1)
    sum += (rule.weights[at] ?? 0) * f(from + (to - from) * (rule.nodes[at] ?? 0));
  return sum * (to - from);
}
