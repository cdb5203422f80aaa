import type { SceneNode } from '../scene.js';

/** Attributes of an element; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters that XML forbids even when escaped. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Makes any text harmless in XML and HTML, as content and as an attribute. */
export function escapeText(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** An element with children that are markup already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(
      ([key, value]) => ` ${key}="${escapeText(typeof value === 'number' ? number(value) : String(value))}"`,
    )
    .join('');
  const inner = children.join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** A text element; the text is escaped. */
export function text(content: string, attributes: Attributes): string {
  return content === '' ? '' : element('text', attributes, escapeText(content));
}

/** What a pointer at rest and a screen reader are told. */
export function titleOf({ label, facts }: Pick<SceneNode, 'label' | 'facts'>): string {
  return [label, ...facts.map((fact) => `${fact.name}: ${fact.value}`)].join('\n');
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
