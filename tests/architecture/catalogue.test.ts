import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { ROOT, sourcesOf } from './workspaces.js';

/** As much of a syntax tree as is walked here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

/** Attributes that are read or heard. */
const SAID = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-valuetext',
  'description',
  'label',
  'nothingFoundMessage',
  'placeholder',
  'title',
]);
/** What stands in these is the same in every language. */
const CODE = new Set(['code', 'pre', 'kbd', 'style']);
const WORDS = /\p{L}{2}/u;
/** The product's name, what is no word, and the path of a field in an event. */
const SAME = /^[\s·:]*(Throughline|&nbsp;|ms|n|p90|[a-z]+\.[a-z_]+)[\s·:]*$/u;

/** Literals that a reader meets, in a file of the app: each as `line: text`. */
function literalsIn(text: string, name: string): string[] {
  const found: string[] = [];
  const tell = (node: Node, said: unknown): void => {
    if (typeof said !== 'string' || !WORDS.test(said) || SAME.test(said)) return;
    found.push(`${name}:${text.slice(0, node.start).split('\n').length}: ${said.trim()}`);
  };
  visit(parseAst(text, { lang: 'tsx' }) as unknown as Node, tell);
  return found;
}

type Tell = (node: Node, said: unknown) => void;

function visit(node: Node, tell: Tell): void {
  if (node.type === 'JSXElement' && CODE.has(nameOf(node['openingElement']))) return;
  if (node.type === 'JSXText') tell(node, node['value']);
  if (node.type === 'JSXAttribute' && SAID.has(nameOf(node))) drawn(node['value'], tell);
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    for (const child of nodesIn(node['children']))
      if (child.type === 'JSXExpressionContainer') drawn(child['expression'], tell);
  for (const part of Object.values(node)) for (const child of nodesIn(part)) visit(child, tell);
}

/** What an expression may come to as text: both ends of a choice, the parts of a template, a literal. */
function drawn(part: unknown, tell: Tell): void {
  const [node] = nodesIn(part);
  switch (node?.type) {
    case 'Literal':
      return tell(node, node['value']);
    case 'TemplateLiteral':
      for (const quasi of nodesIn(node['quasis']))
        tell(quasi, (quasi['value'] as { readonly cooked: string }).cooked);
      return;
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return drawn(node['expression'], tell);
    case 'ConditionalExpression':
      drawn(node['consequent'], tell);
      return drawn(node['alternate'], tell);
    case 'LogicalExpression':
      return drawn(node['right'], tell);
    default:
  }
}

function nameOf(part: unknown): string {
  const [node] = nodesIn(part);
  const [name] = nodesIn(node?.['name']);
  return typeof name?.['name'] === 'string' ? name['name'] : '';
}

function nodesIn(part: unknown): Node[] {
  if (Array.isArray(part)) return part.flatMap(nodesIn);
  return typeof part === 'object' && part !== null && 'type' in part ? [part as Node] : [];
}

it('finds literals where a reader meets them, and nowhere else', () => {
  const view = `<p title="Old" className="big words">Hello {n > 1 ? 'many' : t().one} {\`\${n} left\`}<code>npm start</code></p>`;
  expect(literalsIn(view, 'view')).toEqual(['view:1: many', 'view:1: left', 'view:1: Old', 'view:1: Hello']);
});

it('every text of the app stands in its catalogue', () => {
  const files = sourcesOf('web').filter((file) => file.endsWith('.tsx'));
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) => literalsIn(readFileSync(file, 'utf8'), relative(ROOT, file)));
  expect(found).toEqual([]);
});

it('figures are written in one place, so that all have one minus', () => {
  const own = ['apps/web/src/texts/format.ts'];
  const files = sourcesOf('web').filter((file) =>
    /\b(?:Intl\.NumberFormat|numberFormat)\(/u.test(readFileSync(file, 'utf8')),
  );
  expect(files.map((file) => relative(ROOT, file))).toEqual(own);
});
