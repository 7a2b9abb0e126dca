import { DataAwsSsmParameter } from "@cdktf/provider-aws/lib/data-aws-ssm-parameter";
import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Construct } from "constructs";

export interface ImagePointerProps {
  /** The parameter's path, as in `/dougust/dev/api/image`. */
  readonly parameter: string;
  /** The image that tasks run at first. */
  readonly initialImage: string;
}

/**
 * Which image the tasks of a service or a job run, in an SSM parameter: a deployment moves it with `aws ssm put-parameter
 * --overwrite`, Terraform reads it and never sets it back. Free of charge.
 * @example new ImagePointer(this, "image", { parameter: "/dougust/dev/api/image", initialImage: `${repository}:initial` });
 */
export class ImagePointer extends Construct {
  readonly parameter: string;
  /** Where its images are pushed. */
  readonly repository: string;
  /** The image the pointer names now. */
  readonly image: string;

  constructor(scope: Construct, id: string, { parameter, initialImage }: ImagePointerProps) {
    super(scope, id);
    const pointer = new SsmParameter(this, "Resource", {
      name: parameter,
      type: "String",
      // not a secret: plans show which image comes
      insecureValue: initialImage,
      description: "The image that tasks run; moved by deployments",
      lifecycle: { ignoreChanges: ["insecure_value"] },
    });
    this.parameter = parameter;
    this.repository = initialImage.replace(/:[^:/]*$/, "");
    // not the pointer's own attribute: after an import that is null for ever, since changes of it are ignored. Its ID is
    // known once it exists, its name too soon.
    this.image = new DataAwsSsmParameter(this, "current", { name: pointer.id }).insecureValue;
  }
}

/** The image that a workload runs. */
export interface ImageSource {
  /** One that stands already, which another workload's deployments move, or what the workload's own one is. */
  readonly pointer: ImagePointer | ImagePointerProps;
  /** Of the repository that holds the image. */
  readonly repositoryArn: string;
}

/** The pointer that a workload follows; its own one stands below it. */
export function followedPointer(workload: Construct, { pointer }: ImageSource): ImagePointer {
  return pointer instanceof ImagePointer ? pointer : new ImagePointer(workload, "image", pointer);
}
