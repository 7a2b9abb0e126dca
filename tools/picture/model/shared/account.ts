import type { Diagram, Link } from "../../diagram";
import type { Stack } from "../../stack";
import { ownIn } from "../beside/box";
import { keyBoxes } from "../beside/secrets";
import { titled } from "../titled";
import { auditBoxes, auditLinks, recordBoxes } from "./audit";
import { columns } from "./columns";
import { imageLinks, repositoryBoxes } from "./images";
import { pipelineBoxes, pipelineLinks } from "./pipelines";

/** What the environments of a system share in their account. */
export function account(stack: Stack): Diagram {
  const boxes = [
    ...pipelineBoxes(stack),
    ...stack.regions.flatMap((region) => [
      ...repositoryBoxes(stack, region),
      ...auditBoxes(stack, region),
      ...keyBoxes(ownIn(stack, region)("aws_kms_key"), region, columns.things),
      ...recordBoxes(stack, region),
    ]),
  ];
  const known = new Set(boxes.map(({ id }) => id));
  const links: Link[] = [...pipelineLinks(stack), ...auditLinks(stack), ...imageLinks(stack)].filter(
    ({ from, to }) => known.has(from) && known.has(to),
  );
  return { ...titled(stack, "account"), vpcs: [], boxes, links };
}
