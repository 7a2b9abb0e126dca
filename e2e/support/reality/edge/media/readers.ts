import { GetKeyPolicyCommand, KMSClient } from "@aws-sdk/client-kms";
import { GetBucketPolicyCommand, S3Client } from "@aws-sdk/client-s3";
import type { WrittenStack } from "../../../../../local/stacks";
import type { Environment } from "../../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../../emulated";
import { only } from "../../environment";
import { expectSame } from "../../expect-same";
import { customerKey } from "../../security/customer-key";
import type { Place } from "./origins";

type Texts = string | readonly string[];

interface Statement {
  readonly Effect: string;
  readonly Principal: unknown;
  readonly Action: Texts;
  readonly Resource: Texts;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, Texts>>>>;
}

const cloudFront = { Service: "cloudfront.amazonaws.com" };

/** The ARN of the one distribution that may read a bucket, below its prefix alone: nobody else is let in by its policy. */
export async function readerOf(
  cloud: Cloud,
  stack: WrittenStack,
  { name, region }: Place,
  prefix: string,
): Promise<string> {
  const s3 = new S3Client(clientOptions(cloud, { ...stack, region }));
  const { Policy } = await s3.send(new GetBucketPolicyCommand({ Bucket: name }));
  const { Principal, Action, Resource, Condition } = only(allowed(Policy), `reader of bucket ${name}`);
  const arn = String(Condition?.StringEquals?.["aws:SourceArn"]);
  expectSame(
    `reader of bucket ${name}`,
    { Principal, Action, Resource, Condition },
    {
      Principal: cloudFront,
      Action: "s3:GetObject",
      Resource: `arn:aws:s3:::${name}/${prefix}*`,
      Condition: { StringEquals: { "aws:SourceArn": arn } },
    },
  );
  return arn;
}

/** CloudFront uses the key of a region for the served buckets there, and for distributions of its account. */
export async function expectServedByKey(
  cloud: Cloud,
  stack: WrittenStack,
  names: readonly string[],
  place: Pick<Environment, "region" | "network">,
): Promise<void> {
  const kms = new KMSClient(clientOptions(cloud, { ...stack, region: place.region }));
  const KeyId = await customerKey(cloud, stack, place);
  const { Policy } = await kms.send(new GetKeyPolicyCommand({ KeyId, PolicyName: "default" }));
  const found = allowed(Policy).filter(
    ({ Principal }) => JSON.stringify(Principal) === JSON.stringify(cloudFront),
  );
  expectSame(
    `what CloudFront may do with ${KeyId}`,
    found.map(({ Action, Condition }) => ({ Action, Condition })),
    [
      {
        Action: "kms:Decrypt",
        Condition: {
          ArnLike: { "aws:SourceArn": `arn:aws:cloudfront::${stack.account}:distribution/*` },
          StringLike: {
            "kms:EncryptionContext:aws:s3:arn": names.flatMap((name) => [
              `arn:aws:s3:::${name}`,
              `arn:aws:s3:::${name}/*`,
            ]),
          },
        },
      },
    ],
  );
}

function allowed(policy = "{}"): Statement[] {
  const { Statement } = JSON.parse(policy) as { Statement: Statement[] };
  return Statement.filter(({ Effect }) => Effect === "Allow");
}
