/** What an id of a log stands for. */
export interface Known {
  readonly type: string;
  /** The object's own id: another one where two types of a shop share an id. */
  readonly id: string;
}

/** A map of the engine takes no more than 16.7 million entries. */
const MOST = 8_000_000;

/** The types of a log's objects by their ids: all that has to be held of a log while it is read. */
export class ObjectTypes {
  private readonly maps: Map<string, number>[] = [new Map()];
  private readonly types: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly renamed = new Map<string, string>();

  add(id: string, type: string, own: string): void {
    let last = this.maps[this.maps.length - 1] ?? new Map<string, number>();
    if (last.size >= MOST) this.maps.push((last = new Map()));
    last.set(id, this.numberOf(type));
    if (own !== id) this.renamed.set(id, own);
  }

  find(id: string): Known | null {
    for (const map of this.maps) {
      const number = map.get(id);
      if (number !== undefined) return { type: this.types[number] ?? '', id: this.renamed.get(id) ?? id };
    }
    return null;
  }

  private numberOf(type: string): number {
    const known = this.numbers.get(type);
    if (known !== undefined) return known;
    this.types.push(type);
    this.numbers.set(type, this.types.length - 1);
    return this.types.length - 1;
  }
}
