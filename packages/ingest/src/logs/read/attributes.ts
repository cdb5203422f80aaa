import { type Kind, kindOf, type Value } from '../values/kinds.js';
import { nestedName } from '../values/names.js';
import type { Element } from './xml.js';

/** An attribute whose element is open. */
interface Open {
  readonly key: string;
  readonly kind: Kind;
  /** Attributes within a list or container, or within a value, so far. */
  within: number;
}

/**
 * The attributes of XES (and of OCEL 1.0 in XML) as a flat list: one that is nested in others is named by the way to it,
 * those in a list or container with their number before their name, so that their order and repetitions stay.
 */
export class Attributes {
  private readonly path: Open[] = [];
  private values: Value[] = [];

  /** Takes an element that opens; false where it is no attribute. */
  open({ name, attributes }: Element): boolean {
    // IEEE 1849 puts what a list holds into an element of its own.
    if (name === 'values' && this.path.length > 0) {
      this.path.push({ key: '', kind: 'string', within: -1 });
      return true;
    }
    const kind = kindOf(name);
    if (kind === null) return false;
    const open = { key: this.keyOf(attributes['key'] ?? ''), kind, within: 0 };
    this.path.push(open);
    const names = this.path.filter(({ within }) => within >= 0).map(({ key }) => key);
    this.values.push({ name: nestedName(names), kind, text: attributes['value'] ?? '' });
    return true;
  }

  /** Takes a closing element; false where none of its own is open. */
  close(): boolean {
    return this.path.pop() !== undefined;
  }

  /** What was gathered since the last time. */
  taken(): Value[] {
    const { values } = this;
    this.values = [];
    return values;
  }

  private keyOf(key: string): string {
    const parent = this.path.findLast(({ within }) => within >= 0);
    if (parent === undefined || (parent.kind !== 'list' && parent.kind !== 'container')) return key;
    parent.within += 1;
    return `${parent.within}:${key}`;
  }
}
