import { UsageError } from "../../src/config/problem";
import { type Area, areaOfType, areasOfResources } from "../areas";
import { readable } from "./readable";
import { type Block, type Blocks, type StackJson, withoutMetadata } from "./stack-json";

/** Where an area's blocks stand, as far as it is not called like it. */
const fileOfArea: Partial<Readonly<Record<Area, string>>> = {
  compute: "ecs",
  "load balancer": "load_balancer",
};

/** Where all blocks of a kind stand together. */
const fileOfKind: Readonly<Record<string, string>> = {
  provider: "providers",
  variable: "variables",
  output: "outputs",
  locals: "locals",
  check: "checks",
  moved: "moved",
  import: "imports",
  removed: "removed",
};

/** Kinds whose blocks are parted by area. */
const parted = ["resource", "data", "ephemeral"] as const;

/** Files by name, each as its JSON says. */
type Contents = Record<string, Record<string, unknown>>;

/**
 * The files of Terraform that a stack is in a bundle, by name: the same blocks at the same addresses, parted by area.
 * @throws UsageError where there is a kind of blocks or a type that nobody has a place for
 */
export function terraformFiles(stack: StackJson): ReadonlyMap<string, string> {
  const json = withoutMetadata(stack);
  const { backend, ...versions } = json.terraform;
  const files: Contents = {
    versions: { terraform: versions },
    backend: { terraform: { backend } },
    ...partedByArea(json),
    ...filesOfKinds(json),
  };
  return new Map(
    Object.keys(files)
      .sort()
      .map((name) => [`${name}.tf.json`, readable(files[name])]),
  );
}

/** The file that an area's blocks stand in, without `.tf.json`. */
export function fileOf(area: Area): string {
  return fileOfArea[area] ?? area;
}

function partedByArea(json: StackJson): Contents {
  const areaOfResource = areasOfResources(json.resource ?? {});
  const placed = parted.flatMap((kind) =>
    blocksOf(json[kind]).map(([type, name, block]) => {
      const area = kind === "resource" ? areaOfResource.get(`${type}.${name}`) : areaOfType(type);
      if (area === undefined) {
        throw new UsageError(`${kind} ${type}.${name} is of no area; add its type to tools/areas.ts`);
      }
      return { path: [fileOf(area), kind, type, name], block };
    }),
  );
  const files: Tree = {};
  for (const { path, block } of placed) {
    put(files, path, block);
  }
  return files as Contents;
}

interface Tree {
  [name: string]: Tree | Block;
}

function put(tree: Tree, [name = "", ...rest]: readonly string[], block: Block): void {
  if (rest.length === 0) {
    tree[name] = block;
    return;
  }
  tree[name] ??= {};
  put(tree[name] as Tree, rest, block);
}

function filesOfKinds(json: StackJson): Contents {
  const others = Object.keys(json).filter(
    (kind) => kind !== "terraform" && !parted.some((one) => one === kind),
  );
  return Object.fromEntries(
    others.map((kind) => {
      const file = fileOfKind[kind];
      if (file === undefined) {
        throw new UsageError(`a bundle has no file for blocks of the kind "${kind}"; add it to fileOfKind`);
      }
      return [file, { [kind]: json[kind as keyof StackJson] }];
    }),
  );
}

function blocksOf(blocks: Blocks = {}) {
  return Object.entries(blocks).flatMap(([type, named]) =>
    Object.entries(named).map(([name, block]) => [type, name, block] as const),
  );
}
