import type { Block, Blocks, StackJson } from "../stack-json";

/** Every block of a stack by the name that people call it by: `aws_vpc.network`, `output.vpc_id`, `provider.aws.us-east-1`. */
export function namedBlocks(json: StackJson): ReadonlyMap<string, Block> {
  const { backend = {}, ...settings } = json.terraform ?? {};
  return new Map([
    ...(json.terraform ? [["terraform", settings] as const] : []),
    ...Object.entries(backend).map(([kind, values]) => ["backend", { kind, ...values }] as const),
    ...providers(json),
    ...typed("", json.resource),
    ...typed("data.", json.data),
    ...typed("ephemeral.", json.ephemeral),
    ...named("variable", json.variable),
    ...named("output", json.output),
    ...named("check", json.check),
    ...Object.entries(json.locals ?? {}).map(([name, value]) => [`local.${name}`, { value }] as const),
    ...(json.moved ?? []).map((block) => [`moved from ${block.from}`, block] as const),
    ...(json.import ?? []).map((block) => [`import to ${block.to}`, block] as const),
    ...(json.removed ?? []).map((block) => [`removed ${block.from}`, block] as const),
  ]);
}

function providers({ provider = {} }: StackJson) {
  return Object.entries(provider).flatMap(([name, all]) =>
    all.map((block) => [["provider", name, block.alias].filter(Boolean).join("."), block] as const),
  );
}

function typed(prefix: string, blocks: Blocks = {}) {
  return Object.entries(blocks).flatMap(([type, all]) =>
    Object.entries(all).map(([name, block]) => [`${prefix}${type}.${name}`, block] as const),
  );
}

function named(kind: string, blocks: Readonly<Record<string, Block>> = {}) {
  return Object.entries(blocks).map(([name, block]) => [`${kind}.${name}`, block] as const);
}
