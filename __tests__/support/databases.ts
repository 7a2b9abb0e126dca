import type {
  ObservationProps,
  PlacementProps,
  ProtectionProps,
} from "../../src/constructs/data/database/placement";
import type { EnvironmentStack } from "../../src/stacks/environment-stack";
import { account, keyArn, testNetwork } from "./surroundings";

/** What databases of every engine are told, in a network of their own. */
export function databaseProps(
  stack: EnvironmentStack,
): Omit<PlacementProps & ProtectionProps & ObservationProps, "port"> {
  return {
    identifier: "test-db",
    securityGroup: "test-database",
    tier: "data",
    database: "test",
    username: "owner",
    encryption: "customer-key",
    parameters: {},
    network: testNetwork(stack),
    keyArn,
    backup: { days: 7, window: "03:00-04:00" },
    maintenanceWindow: "sun:04:00-sun:05:00",
    deletionProtection: true,
    finalSnapshot: true,
    logDays: 30,
    performanceInsightsDays: 7,
    monitoringSeconds: 60,
    account,
  };
}

/** A password that exists only while Terraform runs. */
export const password = { value: "${ephemeral.random_password.p.result}", versionId: "version-3" };
