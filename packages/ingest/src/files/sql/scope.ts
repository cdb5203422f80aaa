import { nearest } from '@throughline/model';
import { MappingError, type Path, type Tells } from '../mapping/error.js';
import { literals } from './quote.js';

/** A column that expressions may name, as the select below them gives it. */
export interface ScopeColumn {
  readonly name: string;
  /** Its name in SQL, safe as it stands. */
  readonly sql: string;
  /** Cells may hold nested values as JSON text. */
  readonly nested: boolean;
}

/** The columns of one table of a mapping. Remembers which were asked for, so that no other is read. */
export class Scope {
  readonly used = new Set<string>();
  private readonly byName: ReadonlyMap<string, ScopeColumn>;

  constructor(
    readonly table: string,
    readonly columns: readonly ScopeColumn[],
    /** Columns that may be missing: they read as empty. */
    private readonly optional: readonly string[] = [],
  ) {
    this.byName = new Map(columns.map((column) => [column.name, column]));
  }

  /** SQL of a column's text; `a.b.c` reaches into column `a` where it holds nested values. */
  text(name: string, path: Path): string {
    const column = this.byName.get(name);
    if (column !== undefined) return this.take(column);
    const nested = this.reach(name);
    if (nested !== null) return nested;
    if (this.mayLack(name)) return "''";
    throw this.unknown(name, path);
  }

  private take(column: ScopeColumn): string {
    this.used.add(column.name);
    return column.sql;
  }

  /** The same rows under more columns. */
  with(columns: readonly ScopeColumn[], table = this.table): Scope {
    return new Scope(table, columns, this.optional);
  }

  private mayLack(name: string): boolean {
    return this.optional.some(
      (each) => name === each || name.startsWith(`${each}.`) || name.endsWith(`.${each}`),
    );
  }

  private reach(name: string): string | null {
    const steps = name.split('.');
    for (let length = steps.length - 1; length > 0; length -= 1) {
      const column = this.byName.get(steps.slice(0, length).join('.'));
      if (column?.nested === true) return jsonText(this.take(column), steps.slice(length));
    }
    return null;
  }

  private unknown(name: string, path: Path): MappingError {
    const columns = this.columns.map((column) => column.name);
    const near = nearest(name, columns);
    return new MappingError(({ noColumn }) => noColumn(this.table, name, { near, columns }), path);
  }
}

/** The value at a path of a JSON text, as text; empty where there is none. Whole numbers count from 1. */
export function jsonText(sql: string, steps: readonly string[]): string {
  return `JSONExtract(${[sql, ...steps.map(jsonStep), "'String'"].join(', ')})`;
}

function jsonStep(step: string): string {
  if (/^\d{1,9}$/u.test(step)) return step;
  return literals([step]).slice(1, -1);
}

/** A spot in a mapping that is being compiled: the columns in sight and the path for messages. */
export class Place {
  constructor(
    readonly scope: Scope,
    readonly path: Path,
    readonly zone: string,
    readonly decimal: 'point' | 'comma',
  ) {}

  at(...steps: Path): Place {
    return new Place(this.scope, [...this.path, ...steps], this.zone, this.decimal);
  }

  column(name: string): string {
    return this.scope.text(name, this.path);
  }

  fail(problem: Tells): never {
    throw new MappingError(problem, this.path);
  }
}
