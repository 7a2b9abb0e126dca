import { S3BucketCorsConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-cors-configuration";
import type { Construct } from "constructs";
import type { Statement } from "../../security/policy";

export interface PresignedUrlsProps {
  /** How long after its signature a URL works at most, whatever its maker wrote into it. */
  readonly maxSeconds: number;
  /** The web pages whose scripts may use them, as in `https://cosmicspace.app`. */
  readonly origins: readonly string[];
}

/**
 * Refuses URLs that were signed too long ago. Source: Amazon S3 API Reference, "Signature Version 4 Authentication
 * Specific Policy Keys": `s3:signatureAge` is in milliseconds.
 */
export function refuseOldUrls(bucketArn: string, { maxSeconds }: PresignedUrlsProps): Statement {
  return {
    Sid: "NoOldPresignedUrls",
    Effect: "Deny",
    Principal: "*",
    Action: ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:DeleteObject"],
    Resource: `${bucketArn}/*`,
    Condition: {
      StringEquals: { "s3:authType": "REST-QUERY-STRING" },
      NumericGreaterThan: { "s3:signatureAge": String(maxSeconds * 1000) },
    },
  };
}

/** Lets browsers load and upload from pages of named origins; the ETag tells them whether an upload arrived whole. */
export function addCors(scope: Construct, bucket: string, { origins }: PresignedUrlsProps): void {
  new S3BucketCorsConfiguration(scope, "cors", {
    bucket,
    corsRule: [
      {
        allowedOrigins: [...origins],
        allowedMethods: ["GET", "HEAD", "PUT"],
        allowedHeaders: ["content-type", "content-md5", "x-amz-*"],
        exposeHeaders: ["ETag"],
        maxAgeSeconds: 3600,
      },
    ],
  });
}
