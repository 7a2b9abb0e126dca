import { environmentFor } from "../../../../local/credentials";
import type { WrittenStack } from "../../../../local/stacks";
import { Terraform } from "../../../../local/terraform";
import { page, readPage, sectionIn } from "../../../../tools/observability/page";
import { section } from "../../../../tools/observability/section";
import type { Cloud } from "../../emulated";
import { expectSame } from "../expect-same";

/** The page about what watches environments says of this one what is deployed. */
export async function expectPage(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const written = sectionIn(readPage(), stack.name);
  if (written === undefined) {
    return;
  }
  const terraform = new Terraform(stack.folder, environmentFor(cloud.url, stack));
  const deployed = section(stack.name, await terraform.do("show", "-json"));
  const anew = `npm run local deploy ${stack.name} && npm run local observability ${stack.name}`;
  expectSame(`${page}, which ${anew} writes anew`, deployed.split("\n"), written.split("\n"));
}
