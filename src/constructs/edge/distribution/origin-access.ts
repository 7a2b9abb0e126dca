import { CloudfrontOriginAccessControl } from "@cdktf/provider-aws/lib/cloudfront-origin-access-control";
import type { Construct } from "constructs";
import { createBeforeDestroy } from "./create-before-destroy";

/**
 * The id of how a distribution asks private buckets: each request is signed in the distribution's own name, whatever a
 * viewer signed. Free of charge.
 * @param name unique among the origin access controls of the account; at most 64 characters
 */
export function addOriginAccess(scope: Construct, id: string, name: string): string {
  return new CloudfrontOriginAccessControl(scope, id, {
    name,
    description: name,
    originAccessControlOriginType: "s3",
    signingBehavior: "always",
    signingProtocol: "sigv4",
    lifecycle: createBeforeDestroy,
  }).id;
}
