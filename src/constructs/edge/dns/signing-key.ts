import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Route53KeySigningKey } from "@cdktf/provider-aws/lib/route53-key-signing-key";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { policyDocument, type Statement } from "../../security/policy";

export interface SigningKeyProps {
  readonly zoneId: string;
  /** The name of the key-signing key: letters, digits and underscores. */
  readonly name: string;
  /** Of the key in KMS, without the leading `alias/`. */
  readonly alias: string;
  readonly account: string;
}

/**
 * A key that signs the keys of a zone: one of KMS in us-east-1, the one kind and region that Route 53 signs with. It
 * never leaves KMS, and KMS does not rotate it, since the parent zone knows it by its DS record.
 *
 * Monthly cost: $1, and $0.15 per 10,000 signatures, of which Route 53 makes a few a day.
 */
export class SigningKey extends Construct implements ITerraformDependable {
  readonly fqn: string;
  /** What the parent zone says of it. */
  readonly dsRecord: string;

  constructor(scope: Construct, id: string, props: SigningKeyProps) {
    super(scope, id);
    const key = new KmsKey(this, "key", {
      description: `Signs the keys of a zone, as ${props.name}`,
      customerMasterKeySpec: "ECC_NIST_P256",
      keyUsage: "SIGN_VERIFY",
      deletionWindowInDays: 30,
      policy: policyDocument(administration(props), signatures(props), grants()),
      tags: { Name: props.alias },
    });
    new KmsAlias(this, "alias", { name: `alias/${props.alias}`, targetKeyId: key.keyId });
    const signing = new Route53KeySigningKey(this, "Resource", {
      hostedZoneId: props.zoneId,
      keyManagementServiceArn: key.arn,
      name: props.name,
    });
    this.fqn = signing.fqn;
    this.dsRecord = signing.dsRecord;
  }
}

/** Without this statement nobody could ever change the key again; IAM decides who in the account may use it. */
function administration({ account }: SigningKeyProps): Statement {
  return {
    Sid: "AccountByIam",
    Principal: { AWS: `arn:aws:iam::${account}:root` },
    Action: "kms:*",
    Resource: "*",
  };
}

function signatures({ account, zoneId }: SigningKeyProps): Statement {
  return {
    Sid: "Route53SignsTheZone",
    Principal: { Service: "dnssec-route53.amazonaws.com" },
    Action: ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign"],
    Resource: "*",
    Condition: {
      StringEquals: { "aws:SourceAccount": account },
      ArnEquals: { "aws:SourceArn": `arn:aws:route53:::hostedzone/${zoneId}` },
    },
  };
}

/** Route 53 goes on signing by a grant, which it makes without naming the zone. */
function grants(): Statement {
  return {
    Sid: "GrantsToRoute53",
    Principal: { Service: "dnssec-route53.amazonaws.com" },
    Action: "kms:CreateGrant",
    Resource: "*",
    Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
  };
}
