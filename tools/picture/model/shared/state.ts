import type { Box, Diagram, Link } from "../../diagram";
import type { Stack } from "../../stack";
import { boxBeside, isVersioned, ownIn, use } from "../beside/box";
import { keyBoxes } from "../beside/secrets";
import { titled } from "../titled";

const terraform = "Terraform";

/** Where a system's state is kept. */
export function state(stack: Stack): Diagram {
  const buckets = stack.ofType("aws_s3_bucket");
  const boxes: Box[] = [
    {
      id: terraform,
      kind: "outside",
      what: terraform,
      name: `all stacks of ${stack.system}`,
      lines: [],
      side: "before",
      place: { rank: 0 },
    },
    ...buckets.map((bucket) =>
      boxBeside(bucket.address, "storage", bucket.region, "S3 bucket", String(bucket.values.bucket), [
        "a state and a lock for each stack",
        ...(isVersioned(stack, bucket) ? ["keeps former versions"] : []),
      ]),
    ),
    ...stack.regions.flatMap((region) => keyBoxes(ownIn(stack, region)("aws_kms_key"), region, 1)),
  ];
  const links: Link[] = buckets.map(({ address }) => use(terraform, address));
  return { ...titled(stack, "state"), vpcs: [], boxes, links };
}
