import { LocalBackend, S3Backend } from "cdktf";
import type { Construct } from "constructs";

/** Where the state lives: the system's bucket in its account's region, or a file beside the project. */
export type StateBackend =
  | { readonly backend: "s3"; readonly region: string }
  | { readonly backend: "local" };

/** Tells Terraform where the state of a stack is. */
export function addBackend(
  settings: Construct,
  stack: string,
  {
    state,
    system,
    account,
  }: { readonly state: StateBackend; readonly system: string; readonly account: string },
): void {
  if (state.backend === "local") {
    // beside the project, not in the folder that every synth writes anew
    new LocalBackend(settings, { path: `../../../terraform.${stack}.tfstate` });
    return;
  }
  const backend = new S3Backend(settings, {
    bucket: stateBucketName(system, account),
    key: `${stack}/terraform.tfstate`,
    region: state.region,
    encrypt: true,
    kmsKeyId: `arn:aws:kms:${state.region}:${account}:alias/${stateKeyAlias(system)}`,
    // the wrong credentials stop here, before they read a state
    allowedAccountIds: [account],
  });
  backend.addOverride("use_lockfile", true);
}

/** The bucket that holds the state of all stacks of a system. */
export function stateBucketName(system: string, account: string): string {
  return `${system}-terraform-state-${account}`;
}

/** The alias, without `alias/`, of the key that encrypts the state of a system. */
export function stateKeyAlias(system: string): string {
  return `${system}-terraform-state`;
}
