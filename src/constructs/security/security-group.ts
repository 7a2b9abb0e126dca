import { SecurityGroup as AwsSecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";

export interface SecurityGroupProps {
  readonly vpcId: string;
  /** The Name tag: what the document and the console call it. */
  readonly name: string;
  readonly description: string;
}

/** Addresses that are no security group; the label becomes part of the rule's address. */
export type Addresses =
  | { readonly label: string; readonly cidr: string }
  | { readonly label: string; readonly prefixListId: string };

/** Whom a rule is about. */
export type Peer = SecurityGroup | Addresses;

/** A TCP port, or a range of them. */
export type Ports = number | { readonly from: number; readonly to: number };

/**
 * A security group without rules of its own. Each permission is a described rule resource beside its owner:
 * `aws_vpc_security_group_ingress_rule.database_from_api`.
 * @example database.allowFrom(api, 5432, "PostgreSQL");
 */
export class SecurityGroup extends Construct {
  readonly id: string;
  private readonly owner: Construct;

  constructor(owner: Construct, id: string, props: SecurityGroupProps) {
    super(owner, id);
    this.owner = owner;
    const group = new AwsSecurityGroup(this, "Resource", {
      vpcId: props.vpcId,
      // a group in use cannot be deleted, and neither its name nor its description can change: a successor
      // must be able to stand beside it, and EC2 refuses names that begin with "sg-"
      namePrefix: `${props.name.replace(/^sg-/, "group-")}-`,
      description: props.description,
      // a document may call the groups of several services by one name
      tags: { Name: props.name, Component: this.label },
      lifecycle: { createBeforeDestroy: true },
    });
    this.id = group.id;
  }

  /** Lets a peer in on ports of this group; where the peer is a group too, also lets the peer out to them. */
  allowFrom(peer: Peer, ports: Ports, why: string): void {
    new VpcSecurityGroupIngressRule(this.owner, `from-${peer.label}`, {
      securityGroupId: this.id,
      ...source(peer),
      ...tcp(ports),
      description: why,
      tags: { Name: `${this.label}-from-${peer.label}` },
    });
    if (peer instanceof SecurityGroup) {
      peer.allowTo(this, ports, why);
    }
  }

  /** Lets this group out to a peer's ports. */
  allowTo(peer: Peer, ports: Ports, why: string): void {
    new VpcSecurityGroupEgressRule(this.owner, `to-${peer.label}`, {
      securityGroupId: this.id,
      ...source(peer),
      ...tcp(ports),
      description: why,
      tags: { Name: `${this.label}-to-${peer.label}` },
    });
  }

  /** How this group is called in the address of a rule. */
  get label(): string {
    return this.owner.node.id;
  }
}

function source(peer: Peer) {
  if (peer instanceof SecurityGroup) {
    return { referencedSecurityGroupId: peer.id };
  }
  return "cidr" in peer ? { cidrIpv4: peer.cidr } : { prefixListId: peer.prefixListId };
}

function tcp(ports: Ports) {
  const { from, to } = typeof ports === "number" ? { from: ports, to: ports } : ports;
  return { ipProtocol: "tcp", fromPort: from, toPort: to };
}
