import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";
import { Bucket } from "../../data/storage/bucket";
import { keyRight } from "../../data/storage/bucket-rights";
import { Role } from "../role";

export interface ConfigurationStoreProps {
  readonly name: string;
  readonly account: string;
  readonly keyArn: string;
  readonly bucket: string;
  readonly keepDays: number;
  readonly supersededDays: number;
  readonly protect: boolean;
}

/** Where the recorders of all regions put what they recorded, and the role in which they look and write. */
export class ConfigurationStore extends Construct {
  readonly bucket: Bucket;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ConfigurationStoreProps) {
    super(scope, id);
    this.bucket = new Bucket(this, "bucket", {
      name: props.bucket,
      keyArn: props.keyArn,
      expireDays: props.keepDays,
      supersededDays: props.supersededDays,
      forceDestroy: !props.protect,
      preventDestroy: props.protect,
    });
    this.role = this.addRole(props);
  }

  /** Source: AWS Config Developer Guide, "Permissions for the IAM role assigned to AWS Config". */
  private addRole({ name, account }: ConfigurationStoreProps): Role {
    const role = new Role(this, "role", {
      name,
      description: "AWS Config looks at the account and writes down what it sees",
      service: "config.amazonaws.com",
      account,
    });
    const { arn } = this.bucket;
    role.grant(
      "deliver",
      { Action: "s3:GetBucketAcl", Resource: arn },
      {
        Action: "s3:PutObject",
        Resource: `${arn}/AWSLogs/${account}/*`,
        Condition: { StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control" } },
      },
      ...keyRight(this.bucket, "kms:Decrypt", "kms:GenerateDataKey"),
    );
    role.policies.push(
      new IamRolePolicyAttachment(this, "look", {
        role: role.name,
        policyArn: "arn:aws:iam::aws:policy/service-role/AWS_ConfigRole",
      }),
    );
    return role;
  }
}
