import type { ITerraformDependable } from "cdktf";
import type { DatabaseMetrics } from "../../observability/metrics/database-metrics";
import type { SecurityGroup } from "../../security/security-group";

/** A password that exists only while Terraform runs. */
export interface Password {
  /** A reference to an ephemeral value. */
  readonly value: string;
  /** The secret version that holds it: another one whenever it is written, for whatever reason. */
  readonly versionId: string;
}

/** How applications find a database. */
export interface DatabaseAddress {
  readonly host: string;
  /** An address that only reads, where the engine has one. */
  readonly readerHost?: string;
  readonly port: number;
  readonly name: string;
  readonly username: string;
  /** The master password, where this stack makes it. */
  readonly password?: Password;
  /** The secret in which RDS keeps the master password it makes. */
  readonly managedSecretArn?: string;
}

/** What RDS takes snapshots of, as its ARNs call it: an instance (`db`) or a cluster. */
export interface SnapshotSource {
  readonly kind: "db" | "cluster";
  readonly arn: string;
}

/** Of what RDS tells events. */
export interface EventSources {
  /** Of the cluster, where there is one, and of each instance: what happens to an instance is told of it alone. */
  readonly arns: readonly string[];
  /** Whether scaling adds instances, which stand in no state. */
  readonly addsReaders: boolean;
  /** Whether its writer may move to another region. */
  readonly isGlobal: boolean;
}

/** What every engine offers to the rest of an environment. */
export interface Database {
  /** Left out where the address is a supplied secret. */
  readonly address?: DatabaseAddress;
  /** Left out where AWS does not hold the data. */
  readonly snapshotSource?: SnapshotSource;
  /** Left out where RDS tells nothing of it. */
  readonly eventSources?: EventSources;
  /** Left out where AWS does not see it. */
  readonly metrics?: DatabaseMetrics;
  /** What must stand before it answers. */
  readonly ready: readonly ITerraformDependable[];
  /** Lets a service's tasks reach it. */
  allowFrom(peer: SecurityGroup): void;
}
