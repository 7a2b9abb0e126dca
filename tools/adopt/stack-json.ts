import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../src/config/problem";
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

/** @throws UsageError where the stack was not written */
export function readStackJson(folder: string, stack: string): StackJson {
  const path = join(folder, "cdk.tf.json");
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new UsageError(`${path} cannot be read; write it with npm run synth -- ${stack}`);
  }
  const { provider, resource } = JSON.parse(text);
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
