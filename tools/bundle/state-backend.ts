import { stateBucketName, stateKeyAlias } from "../../src/stacks/state-backend";
import type { Facts } from "./facts";
import { readable } from "./readable";
import type { StackJson } from "./stack-json";

/** Where a bundle keeps the backend that a state moves to from its file. */
export const movedBackendFile = "moved/backend.tf.json";

/** Whether a state is in a file on the machine of whoever applies. */
export function isInFile({ terraform }: StackJson): boolean {
  return terraform.backend.local !== undefined;
}

/**
 * A stack whose state is in a file, as a bundle has it: the file stays beside the bundle's folder, not in it, since the next bundle
 * takes its place. A bundle in the project's folder finds the file that `cdktf deploy` wrote.
 */
export function besideBundle(name: string, json: StackJson): StackJson {
  return isInFile(json)
    ? {
        ...json,
        terraform: { ...json.terraform, backend: { local: { path: `../../terraform.${name}.tfstate` } } },
      }
    : json;
}

/** The backend in S3 that a state moves to once its bucket stands. */
export function movedBackend({ name, system, account, regions: [region] }: Facts): string {
  const s3 = {
    bucket: stateBucketName(system, account),
    key: `${name}/terraform.tfstate`,
    region,
    encrypt: true,
    kms_key_id: `arn:aws:kms:${region}:${account}:alias/${stateKeyAlias(system)}`,
    allowed_account_ids: [account],
    use_lockfile: true,
  };
  return readable({ terraform: { backend: { s3 } } });
}
