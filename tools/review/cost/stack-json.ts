import type { StackJson, Values } from "../../cost/resources";
import type { PlannedChange } from "../changes/planned-change";
import { type Expressions, withoutKey } from "../input/expressions";
import type { ConfiguredResource } from "../input/shown-plan";

/** A resource of a stack's JSON. */
interface Written {
  readonly type: string;
  readonly name: string;
  readonly values: Values;
}

/** The Terraform JSON that a plan was made of, as far as costs go. */
export function plannedJson(expressions: Expressions): StackJson {
  return jsonOf(
    expressions,
    managed(expressions).map((resource) => written(resource, expressions)),
  );
}

/** What that JSON would be for what there is before an apply. */
export function priorJson(changes: readonly PlannedChange[], expressions: Expressions): StackJson {
  const byAddress = new Map(changes.map((change) => [withoutKey(change.address), change]));
  const references = referencesIn(expressions);
  const there = managed(expressions).flatMap((resource) => {
    const change = byAddress.get(resource.address);
    return change?.kind === "create" ? [] : [before(written(resource, expressions), change, references)];
  });
  const gone = changes
    .filter(({ kind }) => kind === "delete" || kind === "forget")
    .map(({ type, name, before: values }) => ({
      type,
      name,
      values: withProvider(referring(values, references), expressions),
    }));
  return jsonOf(expressions, [...there, ...gone]);
}

function managed({ configured }: Expressions): readonly ConfiguredResource[] {
  return configured.filter(({ mode }) => mode === "managed");
}

function written(resource: ConfiguredResource, expressions: Expressions): Written {
  const {
    type,
    name,
    address,
    provider_config_key: provider,
    count_expression,
    for_each_expression,
  } = resource;
  const values = {
    ...expressions.argumentsOf(address),
    ...(provider.includes(".") && { provider }),
    ...constant("count", count_expression),
    ...(for_each_expression !== undefined && { for_each: for_each_expression }),
  };
  return { type, name, values };
}

function constant(key: string, expression: unknown): Values {
  return typeof expression === "object" && expression !== null && "constant_value" in expression
    ? { [key]: expression.constant_value }
    : {};
}

/** What was written, but for the arguments that differ. */
function before(
  resource: Written,
  change: PlannedChange | undefined,
  references: ReadonlyMap<string, string>,
): Written {
  const differing = new Set(
    (change?.differences ?? [])
      .map(({ path: [first] }) => String(first))
      .filter((key) => !isJson(resource.values[key])),
  );
  const values = Object.fromEntries(
    [...new Set([...Object.keys(resource.values), ...differing])]
      .map((key) => [key, differing.has(key) ? change?.before[key] : resource.values[key]] as const)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([key, value]) => [key, differing.has(key) ? referring(value, references) : value]),
  );
  return { ...resource, values };
}

/** Container definitions and policies name others, and cost nothing by themselves: as they were, nobody would know whom they name. */
function isJson(value: unknown): boolean {
  return typeof value === "string" && /^[[{]/.test(value);
}

/** Expressions by what they are today: ARNs and ids say nothing to who estimates costs. */
function referencesIn({ recorded }: Expressions): ReadonlyMap<string, string> {
  return new Map(
    recorded.flatMap(({ address, mode, values }) =>
      mode !== "managed"
        ? []
        : [values.id, values.arn]
            .filter((id) => typeof id === "string")
            .map((id) => [id, `\${${address}.id}`] as const),
    ),
  );
}

function referring<T>(value: T, references: ReadonlyMap<string, string>): T {
  return JSON.parse(JSON.stringify(value), (_, inner) =>
    typeof inner === "string" ? (references.get(inner) ?? inner) : inner === null ? undefined : inner,
  ) as T;
}

/** What has gone has no provider any more; its ARN tells the region. */
function withProvider(values: Values, { providers }: Expressions): Values {
  const region = String(values.arn).split(":")[3];
  const isElsewhere = region !== undefined && `aws.${region}` in providers;
  return isElsewhere ? { ...values, provider: `aws.${region}` } : values;
}

function jsonOf(expressions: Expressions, resources: readonly Written[]): StackJson {
  const resource: Record<string, Record<string, Values>> = {};
  for (const { type, name, values } of resources) {
    resource[type] = { ...resource[type], [name]: values };
  }
  const aws = Object.entries(expressions.providers)
    .filter(([, { name }]) => name === "aws")
    .map(([key, { alias }]) => ({
      region: expressions.setting("region", key),
      ...(alias !== undefined && { alias }),
    }));
  return { provider: { aws }, resource };
}
