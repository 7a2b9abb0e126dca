import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Construct } from "constructs";
import type { Role } from "../../security/role";

export interface WriterPointerProps {
  /** The parameter's path, as in `/cosmicspace/massive/database-writer`. */
  readonly parameter: string;
  /** Where the writer answers at first. */
  readonly host: string;
}

/**
 * Where the tasks of one region find the database's writer, in an SSM parameter of that region: whoever moves the writer moves it
 * with `aws ssm put-parameter --overwrite`, with nothing but that region at hand. ECS reads it when a task starts; Terraform
 * neither reads it nor sets it back. Free of charge.
 * @example new WriterPointer(this, "database-writer", { parameter: "/cosmicspace/massive/database-writer", host: proxy.host });
 */
export class WriterPointer extends Construct {
  readonly parameter: string;
  /** Where ECS finds it. */
  readonly reference: string;

  constructor(scope: Construct, id: string, { parameter, host }: WriterPointerProps) {
    super(scope, id);
    const pointer = new SsmParameter(this, "Resource", {
      name: parameter,
      type: "String",
      // not a secret: an address inside the networks
      insecureValue: host,
      description: "Where tasks reach the database's writer; moved with it, by people",
      lifecycle: { ignoreChanges: ["insecure_value"] },
    });
    this.parameter = parameter;
    this.reference = pointer.arn;
  }

  /** Lets the role that starts tasks read it, and no other parameter. */
  grantRead(executionRole: Role): void {
    executionRole.grant("read-database-writer", { Action: "ssm:GetParameters", Resource: this.reference });
  }
}
