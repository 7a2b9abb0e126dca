import { queryName, taggedData } from "./adoption-file";
import { AdoptionFailure } from "./failure";
import type { Query, Values } from "./identity";

/** A resource that Terraform would make. */
export interface Planned {
  readonly type: string;
  /** Where its provider would make it, as far as the plan tells. */
  readonly region?: string | undefined;
  readonly values: Values;
}

/** A resource that GetResources finds. */
export interface TaggedResource {
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** What one plan tells of a stack. */
export interface Plan {
  /** What Terraform would make, by address. */
  readonly made: ReadonlyMap<string, Planned>;
  /** What Terraform would import only to replace it. */
  readonly replaced: readonly string[];
  /** What it would import although AWS is still making it. */
  readonly unfinished: readonly string[];
  /** Addresses whose import ID belongs to nothing. */
  readonly gone: readonly string[];
  readonly tagged: readonly TaggedResource[];
  /** What the query for an address has found. */
  found(address: string): Values | undefined;
  /** Every ID and ARN in the state. */
  readonly recorded: ReadonlySet<unknown>;
}

/** What `terraform show -json` says of a plan; only what is read here. */
export interface ShownPlan {
  readonly resource_changes?: readonly ResourceChange[];
  readonly prior_state?: {
    readonly values: { readonly root_module: { readonly resources?: readonly Recorded[] } };
  };
  readonly checks?: readonly Check[];
  readonly configuration?: Configuration;
}

interface Configuration {
  readonly provider_config?: Readonly<
    Record<string, { readonly expressions?: { readonly region?: { readonly constant_value?: string } } }>
  >;
  readonly root_module?: {
    readonly resources?: readonly { readonly address: string; readonly provider_config_key: string }[];
  };
}

interface ResourceChange {
  readonly address: string;
  readonly mode: string;
  readonly type: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Values | null;
    readonly after: Values;
    readonly importing?: { readonly id: string };
  };
}

interface Recorded {
  readonly address: string;
  readonly values: Values;
}

interface Check {
  readonly address: { readonly name: string };
  readonly instances?: readonly { readonly problems?: readonly { readonly message: string }[] }[];
}

/**
 * @param gone addresses whose import ID belongs to nothing, as Terraform complained
 * @throws AdoptionFailure where a query failed for another reason than that there is nothing to find
 */
export function readPlan(
  { resource_changes = [], prior_state, checks = [], configuration = {} }: ShownPlan,
  queries: ReadonlyMap<string, Query>,
  gone: readonly string[],
): Plan {
  const problems = problemsOf(checks, queries);
  const changes = resource_changes.filter(({ mode }) => mode === "managed");
  const resources = prior_state?.values.root_module.resources ?? [];
  const regions = regionsOf(configuration);
  const recorded = new Map(resources.map(({ address, values }) => [address, values]));
  return {
    made: new Map(
      changes
        .filter(({ change }) => change.actions.join() === "create")
        .map(({ address, type, change }) => [
          address,
          { type, region: regions.get(withoutKey(address)), values: change.after },
        ]),
    ),
    replaced: changes
      .filter(({ change }) => change.importing && change.actions.includes("delete"))
      .map(({ address }) => address),
    unfinished: changes
      .filter(({ change }) => change.importing && change.before?.status === "creating")
      .map(({ address }) => address),
    gone,
    tagged: resources
      .filter(({ address }) => address.startsWith(taggedData))
      .flatMap(({ values }) => taggedResources(values)),
    found: (address) => {
      const resource = withoutKey(address);
      const name = queryName(resource);
      return problems.has(name) ? undefined : recorded.get(`data.${queries.get(resource)?.type}.${name}`);
    },
    recorded: new Set(resources.flatMap(({ values: { id, arn } }) => [id, arn])),
  };
}

/** Where providers make resources, by address without keys of instances. */
function regionsOf({ provider_config = {}, root_module }: Configuration): Map<string, string | undefined> {
  return new Map(
    root_module?.resources?.map(({ address, provider_config_key: key }) => [
      address,
      provider_config[key]?.expressions?.region?.constant_value,
    ]),
  );
}

function withoutKey(address: string): string {
  return address.split("[")[0] ?? "";
}

/** What queries did not find, with the provider's words, by name. */
function problemsOf(checks: readonly Check[], queries: ReadonlyMap<string, Query>): Map<string, string> {
  const names = new Set([...queries.keys()].map(queryName));
  const problems = checks
    .filter(({ address }) => names.has(address.name))
    .flatMap(({ address, instances = [] }) =>
      instances.flatMap(({ problems = [] }) =>
        problems.map(({ message }) => [address.name, message] as const),
      ),
    );
  const unexpected = problems.filter(([, message]) => !absence.test(message));
  if (unexpected.length > 0) {
    throw new AdoptionFailure(
      ["AWS cannot be searched:", ...unexpected.map(([, message]) => message)].join("\n  "),
    );
  }
  return new Map(problems);
}

/** How the provider says that a data source found nothing. */
const absence = /couldn't find resource|no matching|empty result|returned no results/;

function taggedResources(found: Values): TaggedResource[] {
  const list = (found.resource_tag_mapping_list ?? []) as {
    resource_arn: string;
    tags: Record<string, string>;
  }[];
  return list.map(({ resource_arn, tags }) => ({ arn: resource_arn, tags }));
}
