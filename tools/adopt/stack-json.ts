import { readWrittenStack } from "../written-stack";
import { identities } from "./identities";
import type { Query, Values } from "./identity";

/** What a stack's JSON tells a search. */
export interface StackJson {
  /** The tags of everything in it. */
  readonly tags: Readonly<Record<string, string>>;
  /** The providers of other regions, as in `aws.us-west-2`. */
  readonly providers: readonly string[];
  /** How to look up what has to be looked up, by address without keys of instances; values may be expressions. */
  readonly queries: ReadonlyMap<string, Query>;
}

/** What is read here of a stack's Terraform JSON: its own provider comes first. */
interface Written {
  readonly provider: {
    readonly aws: readonly [
      { readonly default_tags: readonly [{ readonly tags: StackJson["tags"] }] },
      ...Values[],
    ];
  };
  readonly resource: Readonly<Record<string, Readonly<Record<string, Values>>>>;
}

/** @throws UsageError where the stack was not written */
export function readStackJson(folder: string, stack: string): StackJson {
  const { provider, resource } = readWrittenStack<Written>(folder, stack);
  const aliases = (provider.aws as readonly Values[]).flatMap(({ alias }) => alias ?? []);
  return {
    tags: provider.aws[0].default_tags[0].tags,
    providers: aliases.map((alias) => `aws.${alias}`),
    queries: queriesFor(resource),
  };
}

function queriesFor(
  resources: Readonly<Record<string, Readonly<Record<string, Values>>>>,
): Map<string, Query> {
  const queries = Object.entries(resources).flatMap(([type, all]) => {
    const identity = identities[type];
    return identity?.kind === "looked-up"
      ? Object.entries(all).map(
          ([name, values]) =>
            [`${type}.${name}`, { ...identity.query(values), ...providerOf(values) }] as const,
        )
      : [];
  });
  return new Map(queries);
}

function providerOf({ provider }: Values): Pick<Query, "provider"> {
  return typeof provider === "string" ? { provider } : {};
}
