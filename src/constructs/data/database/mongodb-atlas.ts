import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Network } from "../../network/network";
import { type Addresses, type Ports, SecurityGroup } from "../../security/security-group";
import type { Database } from "./database";

export interface MongoDbAtlasProps {
  readonly securityGroup: string;
  /** Atlas's endpoint service. @default reached over the internet */
  readonly privateLink?: { readonly serviceName: string };
  readonly network: Network;
}

/** Atlas gives every member of a replica set behind PrivateLink a port of its own. Source: Atlas, "Private Endpoints". */
const privatePorts: Ports = { from: 1024, to: 65535 };
const publicPorts: Ports = { from: 27015, to: 27017 };
const internet: Addresses = { label: "database", cidr: "0.0.0.0/0" };

/**
 * A MongoDB Atlas database, which stands outside of AWS's hands; its URI is a supplied secret.
 *
 * Monthly cost: Atlas's own bill (M10 about $57); PrivateLink $7.30 per zone and $0.01 per GB.
 * @example new MongoDbAtlas(this, "database", { network, securityGroup: "calstack-dev-database" });
 */
export class MongoDbAtlas extends Construct implements Database {
  /** Atlas itself is ready before anything here. */
  readonly ready: readonly ITerraformDependable[] = [];
  private readonly endpoint?: SecurityGroup;

  constructor(scope: Construct, id: string, { privateLink, network, securityGroup }: MongoDbAtlasProps) {
    super(scope, id);
    if (!privateLink) {
      return;
    }
    this.endpoint = new SecurityGroup(this, "group", {
      vpcId: network.vpcId,
      name: securityGroup,
      description: "MongoDB Atlas over PrivateLink",
    });
    new VpcEndpoint(this, "Resource", {
      vpcId: network.vpcId,
      vpcEndpointType: "Interface",
      serviceName: privateLink.serviceName,
      subnetIds: network.subnetIds("app"),
      securityGroupIds: [this.endpoint.id],
      tags: { Name: securityGroup },
    });
  }

  allowFrom(peer: SecurityGroup): void {
    if (this.endpoint) {
      this.endpoint.allowFrom(peer, privatePorts, "MongoDB Atlas over PrivateLink");
    } else {
      peer.allowTo(internet, publicPorts, "MongoDB Atlas over the internet with TLS");
    }
  }
}
