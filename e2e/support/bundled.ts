import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { WrittenStack } from "../../local/stacks";
import { bundleOf } from "../../tools/bundle/bundle";
import { writeFolder } from "../../tools/bundle/folder";
import type { StackJson } from "../../tools/bundle/stack-json";

/** A written stack as operations get it: the folder of its bundle, beside the output that it was written into. */
export function bundled<Stack extends Pick<WrittenStack, "name" | "folder">>(stack: Stack): Stack {
  const json = JSON.parse(readFileSync(join(stack.folder, "cdk.tf.json"), "utf8")) as StackJson;
  // <folder>/cdktf.out/stacks/<stack>: a state in a file lies in <folder>, for both
  const bundle = join(dirname(dirname(dirname(stack.folder))), `bundle-${stack.name}`);
  writeFolder(bundle, bundleOf(new Map([[stack.name, json]])));
  return { ...stack, folder: join(bundle, stack.name) };
}
