import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import * as define from "../../../src/config/define";
import type { DataFile } from "../../../src/config/pages";
import { type Literal, literalCall, type Place, readSource, type Source } from "./source";

/** Another value for a literal; `undefined` leaves it out of its list, or of its object. */
export interface Substitute {
  readonly literal: Literal;
  readonly value: unknown;
}

/** The source of a page and of all that it is made from, which can be asked what the page would say with something else in it. */
export class PageSource {
  private readonly sources = new Map<string, Source>();

  /** @param root below which pages are, as in `environments` */
  constructor(
    readonly page: DataFile,
    private readonly root: string,
  ) {
    // all files are read when the page is made for the first time
    this.data();
  }

  /** What somebody wrote, the page's own first, in the order of the files. */
  get literals(): readonly Literal[] {
    return [...this.sources.values()].flatMap(({ literals }) => literals);
  }

  /** Where keys of objects are, the page's own first. */
  get keys(): readonly Place[] {
    return [...this.sources.values()].flatMap(({ keys }) => keys);
  }

  /** What the page says, with other values for some of its literals. */
  data(substitutes: readonly Substitute[] = []): unknown {
    const modules = new Map<string, Record<string, unknown>>();
    const others = new Map(substitutes.map(({ literal: { id }, value }) => [id, value]));
    const literal = (id: string, value: unknown) => (others.has(id) ? others.get(id) : value);
    const load = (file: string): Record<string, unknown> => {
      const known = modules.get(file);
      if (known !== undefined) {
        return known;
      }
      const exported: Record<string, unknown> = {};
      modules.set(file, exported);
      const run = new Function("require", "exports", literalCall, this.source(file).program);
      run((name: string) => this.required(name, file, load), exported, literal);
      return exported;
    };
    return withoutNothing(load(this.page.file).default);
  }

  private source(file: string): Source {
    const known = this.sources.get(file);
    if (known !== undefined) {
      return known;
    }
    const source = readSource(file, readFileSync(file, "utf8"));
    this.sources.set(file, source);
    return source;
  }

  /** Pages import each other and the functions that type them, and nothing else: a lint rule sees to it. */
  private required(name: string, file: string, load: (file: string) => Record<string, unknown>) {
    const path = join(dirname(file), name);
    return relative(this.root, path).startsWith("..") ? define : load(`${path}.ts`);
  }
}

/** Without what is `undefined` in lists; in objects it is as good as not there. */
function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.filter((one) => one !== undefined).map(withoutNothing);
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutNothing(inner)]))
    : value;
}
