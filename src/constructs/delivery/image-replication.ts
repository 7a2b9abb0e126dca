import { EcrReplicationConfiguration } from "@cdktf/provider-aws/lib/ecr-replication-configuration";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";

export interface ImageReplicationProps {
  readonly account: string;
  /** The names of the repositories; those whose names begin alike are copied, too. */
  readonly repositories: readonly string[];
  readonly regions: readonly string[];
  /** The repositories in the other regions: where one is missing, ECR makes one, in which tags can be moved. */
  readonly after: readonly ITerraformDependable[];
}

/**
 * Every image that is pushed from now on is copied to repositories of the same names in other regions, usually within
 * minutes. AWS has one such configuration per account and region; deletions are each region's own.
 *
 * Monthly cost: $0.02 per GB copied from us-east-1, and the copies as ECR storage, $0.10 per GB.
 * @example new ImageReplication(this, "image-copies", { account, repositories: ["cosmicspace-backend"], regions: ["eu-west-1"], after });
 */
export class ImageReplication extends Construct {
  constructor(scope: Construct, id: string, props: ImageReplicationProps) {
    super(scope, id);
    const { account: registryId, repositories, regions } = props;
    new EcrReplicationConfiguration(this, "Resource", {
      replicationConfiguration: {
        rule: [
          {
            destination: regions.map((region) => ({ region, registryId })),
            repositoryFilter: repositories.map((filter) => ({ filter, filterType: "PREFIX_MATCH" })),
          },
        ],
      },
      dependsOn: [...props.after],
    });
  }
}
