import type { Tier } from "../../../subnet-plan";
import type { Network } from "../../network/network";

/** Where a database stands and who encrypts it. */
export interface PlacementProps {
  readonly identifier: string;
  readonly securityGroup: string;
  readonly tier: Tier;
  readonly database: string;
  readonly port: number;
  readonly username: string;
  readonly encryption: "customer-key" | "aws-managed-key";
  /** Engine parameters beside those that are always set. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly network: Network;
  readonly keyArn: string;
}

/** How a database is kept from being lost. */
export interface ProtectionProps {
  /** Days, and a daily window in UTC. */
  readonly backup: { readonly days: number; readonly window: string };
  /** A weekly window in UTC. */
  readonly maintenanceWindow: string;
  readonly deletionProtection: boolean;
  readonly finalSnapshot: boolean;
  readonly logDays: number;
}

/** How a database is watched. */
export interface ObservationProps {
  readonly performanceInsightsDays: number;
  readonly monitoringSeconds: number;
  /** Begins the name of the monitoring role. */
  readonly account: string;
}

/** The key that encrypts a database; none names RDS's own. */
export function storageKey({ encryption, keyArn }: PlacementProps): string | undefined {
  return encryption === "customer-key" ? keyArn : undefined;
}
