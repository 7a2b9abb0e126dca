import { EcrLifecyclePolicy } from "@cdktf/provider-aws/lib/ecr-lifecycle-policy";
import { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";

export interface ImageRepositoryProps {
  readonly name: string;
  readonly keyArn: string;
  readonly keepImages: number;
  readonly untaggedDays: number;
}

/**
 * An ECR repository: tags never move, every image is scanned, old images go.
 *
 * Monthly cost: $0.10 per GB.
 * @example new ImageRepository(this, "dougust-backend", { name: "dougust-backend", keyArn, keepImages: 10, untaggedDays: 7 });
 */
export class ImageRepository extends Construct {
  readonly url: string;
  /** What must stand before images come from elsewhere. */
  readonly ready: ITerraformDependable;

  constructor(scope: Construct, id: string, props: ImageRepositoryProps) {
    super(scope, id);
    const repository = new EcrRepository(this, "Resource", {
      name: props.name,
      imageTagMutability: "IMMUTABLE",
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: [{ encryptionType: "KMS", kmsKey: props.keyArn }],
    });
    this.ready = new EcrLifecyclePolicy(this, "lifecycle", {
      repository: repository.name,
      policy: lifecycle(props),
    });
    this.url = repository.repositoryUrl;
  }
}

function lifecycle({ keepImages, untaggedDays }: ImageRepositoryProps): string {
  const expire = { type: "expire" };
  return JSON.stringify({
    rules: [
      {
        rulePriority: 1,
        description: `Untagged images go after ${untaggedDays} days`,
        selection: {
          tagStatus: "untagged",
          countType: "sinceImagePushed",
          countUnit: "days",
          countNumber: untaggedDays,
        },
        action: expire,
      },
      {
        rulePriority: 2,
        description: `The last ${keepImages} images stay`,
        selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: keepImages },
        action: expire,
      },
    ],
  });
}
