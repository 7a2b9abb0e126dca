import { GlobalacceleratorAccelerator } from "@cdktf/provider-aws/lib/globalaccelerator-accelerator";
import { GlobalacceleratorEndpointGroup } from "@cdktf/provider-aws/lib/globalaccelerator-endpoint-group";
import { GlobalacceleratorListener } from "@cdktf/provider-aws/lib/globalaccelerator-listener";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { FlowLogBucket, flowLogPrefix } from "./flow-log-bucket";

export interface AcceleratorProps {
  readonly name: string;
  readonly endpoints: readonly AcceleratorEndpoint[];
  /** @default connections are not written down */
  readonly flowLogs?: { readonly bucket: string; readonly days: number };
  readonly account: string;
  /** Whether Terraform must refuse to destroy it, and the record of its connections with it. */
  readonly protect: boolean;
}

/** The load balancer of a region. */
export interface AcceleratorEndpoint {
  readonly region: string;
  /** Of an application load balancer, whose security group lets in the clients themselves. */
  readonly loadBalancerArn: string;
  /** How much of the traffic that is nearest to the region it gets. */
  readonly trafficDialPercent: number;
  /** 0 keeps it out of failover, too. */
  readonly weight: number;
}

/**
 * Two fixed addresses, announced from all of AWS's edges, that lead TCP 443 to the nearest region whose load balancer is
 * healthy. Each load balancer tells its own health: unhealthy where a target group of it has targets and none of them is
 * healthy. It sees the client's own address, so rules on addresses hold behind an accelerator as before it.
 *
 * Monthly cost: $18.25, $7.30 for its two addresses, and per GB in the heavier direction $0.015 within and between North
 * America and Europe, more elsewhere.
 * @example new Accelerator(this, "accelerator", { name: "cosmicspace-massive-accelerator", endpoints, account, protect: true });
 */
export class Accelerator extends Construct {
  readonly arn: string;
  readonly dnsName: string;
  /** What must stand before it is sent traffic. */
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: AcceleratorProps) {
    super(scope, id);
    const accelerator = this.addAccelerator(props);
    this.arn = accelerator.arn;
    this.dnsName = accelerator.dnsName;
    const listener = new GlobalacceleratorListener(this, "https", {
      acceleratorArn: this.arn,
      protocol: "TCP",
      portRange: [{ fromPort: 443, toPort: 443 }],
      // an address is one of CloudFront's, with many viewers behind it
      clientAffinity: "NONE",
    });
    this.ready = props.endpoints.map((endpoint) => this.addEndpoint(listener, endpoint));
  }

  private addAccelerator({
    name,
    flowLogs,
    account,
    protect,
  }: AcceleratorProps): GlobalacceleratorAccelerator {
    const logs =
      flowLogs && new FlowLogBucket(this, "flow-logs", { ...flowLogs, account, forceDestroy: !protect });
    return new GlobalacceleratorAccelerator(this, "Resource", {
      name,
      enabled: true,
      ipAddressType: "IPV4",
      attributes: logs && {
        flowLogsEnabled: true,
        flowLogsS3Bucket: logs.name,
        flowLogsS3Prefix: flowLogPrefix,
      },
      lifecycle: protect ? { preventDestroy: true } : undefined,
      dependsOn: logs && [logs.ready],
    });
  }

  /** Checks are the load balancer's own; what could be said of them here is for other endpoints. */
  private addEndpoint(
    listener: GlobalacceleratorListener,
    { region, loadBalancerArn, trafficDialPercent, weight }: AcceleratorEndpoint,
  ): GlobalacceleratorEndpointGroup {
    return new GlobalacceleratorEndpointGroup(this, region, {
      listenerArn: listener.arn,
      endpointGroupRegion: region,
      trafficDialPercentage: trafficDialPercent,
      endpointConfiguration: [{ endpointId: loadBalancerArn, weight, clientIpPreservationEnabled: true }],
    });
  }
}
