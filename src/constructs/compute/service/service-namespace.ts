import { ServiceDiscoveryHttpNamespace } from "@cdktf/provider-aws/lib/service-discovery-http-namespace";
import { Construct } from "constructs";

/**
 * The namespace in which the services of an environment call each other by name. Free: ECS registers the tasks.
 * @example new ServiceNamespace(this, "service-namespace", { name: "dougust-dev" });
 */
export class ServiceNamespace extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { name }: { readonly name: string }) {
    super(scope, id);
    const description = "Names that services call each other by";
    this.arn = new ServiceDiscoveryHttpNamespace(this, "Resource", { name, description }).arn;
  }
}
