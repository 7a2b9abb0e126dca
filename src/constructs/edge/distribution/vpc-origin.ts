import { CloudfrontVpcOrigin } from "@cdktf/provider-aws/lib/cloudfront-vpc-origin";
import { Construct } from "constructs";

export interface VpcOriginProps {
  readonly name: string;
  /** Of an internal load balancer that speaks HTTPS. */
  readonly loadBalancerArn: string;
}

/**
 * The way from CloudFront to a load balancer that has no public address. AWS puts network interfaces into the load balancer's
 * subnets; its security group still decides who comes in. Free of charge.
 * @example new VpcOrigin(this, "origin", { name: "cosmicspace-dev-edge", loadBalancerArn: loadBalancer.arn });
 */
export class VpcOrigin extends Construct {
  readonly id: string;

  constructor(scope: Construct, id: string, { name, loadBalancerArn }: VpcOriginProps) {
    super(scope, id);
    this.id = new CloudfrontVpcOrigin(this, "Resource", {
      vpcOriginEndpointConfig: [
        {
          name,
          arn: loadBalancerArn,
          httpPort: 80,
          httpsPort: 443,
          originProtocolPolicy: "https-only",
          originSslProtocols: [{ items: ["TLSv1.2"], quantity: 1 }],
        },
      ],
      tags: { Name: name },
      // AWS takes longer than the provider's quarter of an hour at times, and a failed one is made anew
      timeouts: { create: "30m", update: "30m", delete: "30m" },
    }).id;
  }
}
