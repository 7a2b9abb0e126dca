import { CloudFrontClient, type DistributionConfig } from "@aws-sdk/client-cloudfront";
import { GetBucketPolicyCommand, GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";
import { findDistribution, findDistributionArn } from "./deployed-distribution";

type ErrorPages = NonNullable<NonNullable<Environment["distribution"]>["errorPages"]>;

/** Where the bucket stands: where it answers when the environment's region does not. */
const region = "us-east-1";

/** People see the pages of the data in place of failures, from a bucket that their distribution alone reads. */
export async function expectErrorPages(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { distribution } = environmentOf(stack);
  const [domain] = distribution?.domains ?? [];
  if (!distribution || domain === undefined) {
    return;
  }
  const cloudFront = new CloudFrontClient(clientOptions(cloud, stack));
  const config = await findDistribution(cloudFront, domain);
  const { errorPages } = distribution;
  expectSame(`failures of ${distribution.name}`, shown(config), errorPages ? wanted(errorPages) : []);
  if (errorPages) {
    const s3 = new S3Client(clientOptions(cloud, { ...stack, region }));
    await expectPages(s3, errorPages);
    const found = { ...origin(config), readers: await readers(s3, errorPages.bucketName) };
    const host = `${errorPages.bucketName}.s3.${region}.amazonaws.com`;
    const arn = await findDistributionArn(cloudFront, domain);
    expectSame(`bucket ${errorPages.bucketName}`, found, { host, signed: true, readers: [arn] });
  }
}

function wanted({ pages, cacheSeconds }: ErrorPages) {
  return Object.entries(pages)
    .flatMap(([page, { codes }]) =>
      codes.map((code) => ({ code, status: String(code), path: `/error-pages/${page}`, cacheSeconds })),
    )
    .sort((a, b) => a.code - b.code);
}

function shown({ CustomErrorResponses }: DistributionConfig) {
  return (CustomErrorResponses?.Items ?? [])
    .map(({ ErrorCode = 0, ResponseCode, ResponsePagePath, ErrorCachingMinTTL }) => ({
      code: ErrorCode,
      status: ResponseCode,
      path: ResponsePagePath,
      cacheSeconds: ErrorCachingMinTTL,
    }))
    .sort((a, b) => a.code - b.code);
}

async function expectPages(s3: S3Client, { bucketName, pages }: ErrorPages): Promise<void> {
  for (const [page, { contentType, body }] of Object.entries(pages)) {
    const Key = `error-pages/${page}`;
    const { ContentType, Body } = await s3.send(new GetObjectCommand({ Bucket: bucketName, Key }));
    const found = { contentType: ContentType, body: await Body?.transformToString() };
    expectSame(`page ${page} of ${bucketName}`, found, { contentType, body });
  }
}

/** Where the paths of the pages lead. */
function origin({ Origins, CacheBehaviors }: DistributionConfig) {
  const ours = CacheBehaviors?.Items?.filter(({ PathPattern }) => PathPattern === "/error-pages/*");
  const { TargetOriginId } = only(ours, "behavior of error pages");
  const { DomainName, OriginAccessControlId } = only(
    Origins?.Items?.filter(({ Id }) => Id === TargetOriginId),
    "origin of error pages",
  );
  return { host: DomainName, signed: OriginAccessControlId !== undefined && OriginAccessControlId !== "" };
}

interface Policy {
  readonly Statement: readonly {
    readonly Effect: string;
    readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  }[];
}

/** The distributions that a bucket's policy lets in. */
async function readers(s3: S3Client, Bucket: string) {
  const { Policy = "" } = await s3.send(new GetBucketPolicyCommand({ Bucket }));
  return (JSON.parse(Policy) as Policy).Statement.filter(({ Effect }) => Effect === "Allow").map(
    ({ Condition }) => Condition?.StringEquals?.["aws:SourceArn"],
  );
}
