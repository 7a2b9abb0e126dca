import type { Construct } from "constructs";
import { repositoryId } from "../config/schema/account";
import { ImageRepository } from "../constructs/delivery/image-repository";
import { CustomerKey } from "../constructs/security/customer-key";
import { EnvironmentStack } from "./environment-stack";

export interface AccountStackProps {
  readonly system: string;
  readonly account: string;
  readonly region: string;
  readonly repositories: readonly string[];
  readonly keepImages: number;
  readonly untaggedDays: number;
}

/** What all environments of a system share in their account. */
export class AccountStack extends EnvironmentStack {
  constructor(scope: Construct, props: AccountStackProps) {
    const { system, account, region } = props;
    super(scope, { system, environment: "account", account, region, state: { backend: "s3", region } });
    const key = new CustomerKey(this, "key", {
      alias: this.name("key"),
      description: `Encrypts what all environments of ${system} share`,
      account,
      region,
    });
    for (const name of props.repositories) {
      const id = repositoryId(name);
      const repository = new ImageRepository(this, id, { ...props, name, keyArn: key.arn });
      this.output(`${id.replaceAll("-", "_")}_url`, `Where images of ${name} are pushed`, repository.url);
    }
  }
}
