import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { repositoryId } from "../config/schema/account";
import type { Account } from "../config/validate";
import { ImageReplication } from "../constructs/delivery/image-replication";
import { ImageRepository } from "../constructs/delivery/image-repository";
import { CustomerKey } from "../constructs/security/customer-key";
import { EnvironmentStack } from "./environment-stack";
import { createCosts } from "./observability/create-costs";

export interface AccountStackProps {
  readonly system: string;
  readonly account: string;
  readonly region: string;
  readonly repositories: readonly string[];
  readonly keepImages: number;
  readonly untaggedDays: number;
  /** Regions that get a copy of every image. */
  readonly copyImagesTo: readonly string[];
  /** What is watched of its bill. @default nothing */
  readonly costs?: Account["costs"];
}

/** What all environments of a system share in their account. */
export class AccountStack extends EnvironmentStack {
  constructor(scope: Construct, props: AccountStackProps) {
    const { system, account, region, copyImagesTo: regions } = props;
    super(scope, { system, environment: "account", account, region, state: { backend: "s3", region } });
    for (const [name, { url }] of this.addRepositories(this, { ...props, key: this.name("key") })) {
      const id = repositoryId(name).replaceAll("-", "_");
      this.output(`${id}_url`, `Where images of ${name} are pushed`, url);
    }
    const copies = regions.flatMap((other) => this.addCopies(other, props));
    if (copies.length > 0) {
      new ImageReplication(this, "image-copies", { ...props, regions, after: copies });
    }
    createCosts(this, props);
  }

  /** What must stand before a region gets copies of images: repositories like the first ones. */
  private addCopies(region: string, props: AccountStackProps): ITerraformDependable[] {
    const there = this.otherRegion(region, region);
    const copies = this.addRepositories(there, { ...props, region, key: this.name(`${region}-key`) });
    return [...copies.values()].map(({ ready }) => ready);
  }

  /** The repositories of one region, by name, under a key of theirs. */
  private addRepositories(
    place: Construct,
    { key: alias, ...props }: AccountStackProps & { readonly key: string },
  ): ReadonlyMap<string, ImageRepository> {
    const { account, region, system, repositories } = props;
    const description = `Encrypts what all environments of ${system} share`;
    const { arn: keyArn } = new CustomerKey(place, "key", { alias, description, account, region });
    return new Map(
      repositories.map((name) => [
        name,
        new ImageRepository(place, repositoryId(name), { ...props, name, keyArn }),
      ]),
    );
  }
}
