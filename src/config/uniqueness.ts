import { formatPath, type Problem } from "./problem";
import type { CreatedName } from "./schema/names/created/created-name";
import { createdNames } from "./schema/names/created/created-names";
import type { Environment } from "./schema/names/names";
import { show } from "./schema/rule";

/** A valid environment with the file it stands in. */
export interface Page {
  readonly file: string;
  readonly environment: Environment;
}

/** Names that two environments would both create where AWS has only one, by the file of the later one. */
export function* sharedNames(pages: readonly Page[]): Iterable<{ file: string; problem: Problem }> {
  const owners = new Map<string, string>();
  // one name in the data may become several on AWS; it is told once
  const told = new Set<string>();
  for (const { file, environment } of pages) {
    for (const created of createdNames(environment)) {
      const key = [...placeOf(created, environment), created.kind, created.name].join(" ");
      const owner = owners.get(key);
      const path = formatPath(created.path);
      if (owner !== undefined && owner !== file && !told.has(`${file} ${path}`)) {
        told.add(`${file} ${path}`);
        yield {
          file,
          problem: { path, message: describe(created, environment, owner) },
        };
      }
      owners.set(key, owner ?? file);
    }
  }
}

function describe(created: CreatedName, environment: Environment, owner: string): string {
  const place = placeOf(created, environment).join(", ");
  return `${show(created.name)} is also the ${created.kind} of ${owner}${place && ` in account ${place}`}; give each its own`;
}

function placeOf({ within, region }: CreatedName, environment: Environment): string[] {
  const { account } = environment;
  return { everything: [], account: [account], region: [account, region ?? environment.region] }[within];
}
