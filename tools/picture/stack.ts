import {
  blocks,
  type Resource,
  type Resources,
  readResources,
  type StackJson,
  type Values,
} from "../cost/resources";

/** What is read here of a stack's Terraform JSON. */
export interface PicturedJson extends StackJson {
  readonly data?: Readonly<Record<string, Readonly<Record<string, Values>>>>;
  readonly locals?: Values;
  readonly output?: Readonly<Record<string, Values>>;
}

/** A stack as its JSON tells it. */
export class Stack {
  readonly name: string;
  readonly system: string;
  readonly environment: string;
  readonly account: string;
  /** The provider's, then those of its other providers. */
  readonly regions: readonly string[];
  readonly resources: Resources;

  constructor(private readonly json: PicturedJson) {
    const providers = json.provider?.aws ?? [];
    const [main] = providers;
    const tags = blocks(main?.default_tags)[0]?.tags as Readonly<Record<string, string>> | undefined;
    this.name = tags?.Stack ?? "";
    this.system = tags?.System ?? "";
    this.environment = tags?.Environment ?? "";
    this.account = strings(main?.allowed_account_ids).join(", ");
    this.regions = [...new Set(providers.map(({ region }) => String(region)))];
    this.resources = readResources(json);
  }

  ofType(...types: readonly string[]): Resource[] {
    return types.flatMap((type) => this.resources.ofType(type));
  }

  /** The resources of a type that a value refers to, in the order of the stack; through data sources and locals too. */
  referred(value: unknown, ...types: readonly string[]): Resource[] {
    const text = this.resolved(JSON.stringify(value) ?? "");
    const addresses = new Set(text.match(/\b[a-z]\w*\.\w+/g) ?? []);
    return this.ofType(...types).filter(({ address }) => addresses.has(address));
  }

  /** The first of them. */
  one(value: unknown, ...types: readonly string[]): Resource | undefined {
    return this.referred(value, ...types)[0];
  }

  outputs(): (readonly [string, Values])[] {
    return Object.entries(this.json.output ?? {});
  }

  data(type: string, name: string): Values | undefined {
    return this.json.data?.[type]?.[name];
  }

  /** A text with what its data sources read, and what its locals stand for. */
  private resolved(text: string): string {
    return text
      .replace(/\blocal\.(\w+)/g, (whole, name: string) => JSON.stringify(this.json.locals?.[name]) ?? whole)
      .replace(/\bdata\.(\w+)\.(\w+)/g, (whole, type: string, name: string) => {
        const found = this.data(type, name);
        return found === undefined ? whole : JSON.stringify(found);
      });
  }
}

/** A list of texts, or none where it is none. */
export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The first block of a nested block, empty where there is none. */
export function block(value: unknown): Values {
  return blocks(value)[0] ?? {};
}

/** A text of JSON; empty where it is none, as an expression is. */
export function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
