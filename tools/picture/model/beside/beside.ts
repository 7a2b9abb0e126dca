import type { Box, Link } from "../../diagram";
import type { Stack } from "../../stack";
import { ownIn } from "./box";
import { mailBox, operationLinks, poolBox, queueBox, scheduleBox, watchBoxes } from "./operations";
import { keyBoxes, parameterBoxes, secretBoxes, secretLinks } from "./secrets";
import { asideBoxes, bucketBoxes, storageLinks, vaultBox } from "./storage";

/** What stands beside the network in one region: first what arrows lead to. */
export function besideBoxes(stack: Stack, region: string): Box[] {
  const own = ownIn(stack, region);
  return [
    ...secretBoxes(stack, region),
    ...parameterBoxes(own("aws_ssm_parameter"), region),
    ...own("aws_scheduler_schedule").map(scheduleBox),
    ...own("aws_sqs_queue").map(queueBox),
    ...bucketBoxes(stack, own("aws_s3_bucket")),
    ...own("aws_cognito_user_pool").map(poolBox),
    ...own("aws_sesv2_email_identity").map(mailBox),
    ...own("aws_backup_vault").map((vault) => vaultBox(stack, vault)),
    ...asideBoxes(own("aws_s3_bucket"), region),
    ...watchBoxes(stack, region),
    ...keyBoxes(own("aws_kms_key"), region),
  ];
}

/** Arrows among what stands beside networks, and from there into them. */
export function besideLinks(stack: Stack): Link[] {
  return [...operationLinks(stack), ...storageLinks(stack), ...secretLinks(stack)];
}
