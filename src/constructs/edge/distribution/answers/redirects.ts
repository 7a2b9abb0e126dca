import { CloudfrontFunction } from "@cdktf/provider-aws/lib/cloudfront-function";
import { Construct } from "constructs";
import { createBeforeDestroy } from "../create-before-destroy";
import { redirectCode } from "./redirect-code";

export interface RedirectsProps {
  readonly name: string;
  /** The name that people are sent to, by the name they asked for. */
  readonly targets: Readonly<Record<string, string>>;
}

/**
 * Sends people on to another name, with path and parameters, at the edge: such requests never reach the application.
 *
 * Monthly cost: $0.10 per million requests of the distribution beyond 2 million, redirected or not.
 * @example new Redirects(edge, "redirects", { name: "saas-prod-redirects", targets: { "www.saas.example": "saas.example" } });
 */
export class Redirects extends Construct {
  /** For the behaviours of a distribution, on `viewer-request`. */
  readonly functionArn: string;

  constructor(scope: Construct, id: string, { name, targets }: RedirectsProps) {
    super(scope, id);
    this.functionArn = new CloudfrontFunction(this, "Resource", {
      name,
      runtime: "cloudfront-js-2.0",
      comment: "Sends people on to another name",
      publish: true,
      code: redirectCode(targets),
      lifecycle: createBeforeDestroy,
    }).arn;
  }
}
