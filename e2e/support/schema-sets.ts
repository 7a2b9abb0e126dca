import { readBundle } from "../../tools/bundle/diff/read";
import type { Block, Blocks } from "../../tools/bundle/stack-json";

/** What is read here of `terraform providers schema -json`. */
export interface ProviderSchema {
  readonly resource_schemas: Readonly<Record<string, { readonly block: BlockSchema }>>;
  readonly data_source_schemas: Readonly<Record<string, { readonly block: BlockSchema }>>;
}

interface BlockSchema {
  readonly attributes?: Readonly<Record<string, { readonly type?: unknown }>>;
  readonly block_types?: Readonly<
    Record<
      string,
      { readonly nesting_mode: string; readonly max_items?: number; readonly block: BlockSchema }
    >
  >;
}

/** The names of the arguments and blocks that a bundled stack uses and that are sets of more than one to the provider. */
export function setsIn(folder: string, schema: ProviderSchema): string[] {
  const [stack] = [...readBundle(folder).values()];
  const of = (blocks: Blocks = {}, schemas: ProviderSchema["resource_schemas"]) =>
    Object.entries(blocks).flatMap(([type, named]) =>
      Object.values(named).flatMap((block) => setsOfBlock(block, schemas[type]?.block ?? {})),
    );
  const names = [
    ...of(stack?.json.resource, schema.resource_schemas),
    ...of(stack?.json.data, schema.data_source_schemas),
  ];
  return [...new Set(names)].sort();
}

function setsOfBlock(block: Block, { attributes = {}, block_types = {} }: BlockSchema): string[] {
  return Object.entries(block).flatMap(([name, value]) => {
    const type = attributes[name]?.type;
    const nested = block_types[name];
    const isSet = Array.isArray(type)
      ? type[0] === "set"
      : nested?.nesting_mode === "set" && nested.max_items !== 1;
    const children = nested
      ? [value].flat().flatMap((child) => setsOfBlock(child as Block, nested.block))
      : [];
    return [...(isSet ? [name] : []), ...children];
  });
}
