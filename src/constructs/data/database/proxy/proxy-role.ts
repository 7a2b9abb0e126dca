import type { Construct } from "constructs";
import { Role } from "../../../security/role";

export interface ProxyRoleProps {
  readonly name: string;
  readonly secretArn: string;
  /** The key that encrypts the secret. */
  readonly keyArn: string;
  readonly region: string;
}

/**
 * The role with which RDS Proxy reads the one secret that it logs in to a database with.
 *
 * Monthly cost: free.
 * @example new ProxyRole(this, "role", { name: "cosmicspace-growth-proxy", secretArn, keyArn, region: "us-east-1" });
 */
export class ProxyRole extends Role {
  constructor(scope: Construct, id: string, { name, secretArn, keyArn, region }: ProxyRoleProps) {
    super(scope, id, {
      name,
      description: "Reads the login of RDS Proxy",
      // AWS does not document that RDS Proxy says for whom it acts
      service: "rds.amazonaws.com",
    });
    this.grant(
      "read-login",
      { Action: "secretsmanager:GetSecretValue", Resource: secretArn },
      {
        Action: "kms:Decrypt",
        Resource: keyArn,
        Condition: { StringEquals: { "kms:ViaService": `secretsmanager.${region}.amazonaws.com` } },
      },
    );
  }
}
