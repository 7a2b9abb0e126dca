import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A block of Terraform JSON, in Terraform's own snake_case. */
export type Block = Readonly<Record<string, unknown>>;

type Kind = "resource" | "data" | "ephemeral";
type Blocks = Readonly<Record<string, Readonly<Record<string, Block>>>>;

export interface TerraformJson {
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly ephemeral?: Blocks;
  readonly check?: Readonly<Record<string, Block>>;
  readonly locals?: Readonly<Record<string, unknown>>;
  readonly variable?: Readonly<Record<string, Block>>;
  readonly output?: Readonly<Record<string, Block>>;
  readonly provider?: Readonly<Record<string, Block[]>>;
  readonly terraform: Readonly<Record<string, unknown>>;
}

export type Synthesized = ReturnType<typeof inspect>;

/** One stack as an app wrote it to a folder. */
export function readStack(outdir: string, stack: string): Synthesized {
  const text = readFileSync(join(outdir, "stacks", stack, "cdk.tf.json"), "utf8");
  return inspect(JSON.parse(text) as TerraformJson);
}

/** Ways to look into Terraform JSON. */
export function inspect(json: TerraformJson) {
  const resources = (type: string) => json.resource?.[type] ?? {};
  return {
    json,
    /** Every resource of a type. */
    all: (type: string): Block[] => Object.values(resources(type)),
    /** The addresses of a type, without the type. */
    ids: (type: string): string[] => Object.keys(resources(type)).sort(),
    /** The resource at an address such as `aws_vpc.network`. */
    at: (address: string): Block => found(json, "resource", address),
    /** The data source at an address such as `aws_route53_zone.zone`, without the leading `data.`. */
    dataAt: (address: string): Block => found(json, "data", address),
    /** The ephemeral resource at an address such as `random_password.secrets_x_fresh`, without the leading `ephemeral.`. */
    ephemeralAt: (address: string): Block => found(json, "ephemeral", address),
    output: (id: string): Block => json.output?.[id] ?? fail(`no output ${id}`),
  };
}

function found(json: TerraformJson, kind: Kind, address: string): Block {
  const [type = "", id = ""] = address.split(".");
  const all = json[kind]?.[type] ?? {};
  return (
    all[id] ?? fail(`no ${kind} ${address}; there are: ${Object.keys(all).join(", ") || "none of this type"}`)
  );
}

function fail(message: string): never {
  throw new Error(message);
}
