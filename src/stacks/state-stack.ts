import type { Construct } from "constructs";
import { Bucket } from "../constructs/data/storage/bucket";
import { CustomerKey } from "../constructs/security/customer-key";
import { EnvironmentStack } from "./environment-stack";
import { stateBucketName, stateKeyAlias } from "./state-backend";

export interface StateStackProps {
  readonly system: string;
  readonly account: string;
  readonly region: string;
  readonly state: { readonly backend: "local" | "s3"; readonly supersededDays: number };
}

/** The bucket and key that hold the Terraform state of all stacks of a system, in the end its own. */
export class StateStack extends EnvironmentStack {
  constructor(scope: Construct, { system, account, region, state }: StateStackProps) {
    super(scope, {
      system,
      environment: "state",
      account,
      region,
      state: { backend: state.backend, region },
    });
    const key = new CustomerKey(this, "key", {
      alias: stateKeyAlias(system),
      description: `Encrypts the Terraform state of ${system}`,
      account,
      region,
      preventDestroy: true,
    });
    const bucket = new Bucket(this, "bucket", {
      name: stateBucketName(system, account),
      keyArn: key.arn,
      supersededDays: state.supersededDays,
      preventDestroy: true,
    });
    this.output("state_bucket", "The bucket that holds the state of all stacks", bucket.name);
    this.output("state_key_arn", "The key that encrypts the state", key.arn);
  }
}
