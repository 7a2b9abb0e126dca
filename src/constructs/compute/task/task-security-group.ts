import type { Construct } from "constructs";
import { SecurityGroup } from "../../security/security-group";

/** The group of the tasks of a service or a job, whose id it is called by: they reach AWS and others over HTTPS. */
export function taskSecurityGroup(owner: Construct, vpcId: string, name: string): SecurityGroup {
  const group = new SecurityGroup(owner, "group", { vpcId, name, description: `Tasks of ${owner.node.id}` });
  group.allowTo({ label: "internet", cidr: "0.0.0.0/0" }, 443, "AWS APIs and other services over HTTPS");
  return group;
}
