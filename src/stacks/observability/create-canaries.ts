import { Construct } from "constructs";
import type { Environment } from "../../config/schema/names/names";
import { Canary } from "../../constructs/observability/canary/canary";
import { CanaryBucket } from "../../constructs/observability/canary/canary-bucket";
import type { NotificationPlace } from "./create-notifications";

/** Those who ask from outside, by their ids: in the environment's own region alone. */
export type Canaries = ReadonlyMap<string, Canary>;

/** The canaries of an environment, and their bucket where it has any. */
export function createCanaries(
  scope: Construct,
  { canaries, canaryBucket: name }: Pick<Environment, "canaries" | "canaryBucket">,
  { account, region, keyArn }: NotificationPlace,
): Canaries {
  const entries = Object.entries(canaries);
  if (entries.length === 0) {
    return new Map();
  }
  const bucket = new CanaryBucket(scope, "canary-bucket", { name, keyArn, canaries });
  const room = new Construct(scope, "canaries");
  return new Map(
    entries.map(([id, data]) => [id, new Canary(room, id, { ...data, bucket, account, region, keyArn })]),
  );
}
