import { type PlacementProps, storageKey } from "../../../../../src/constructs/data/database/placement";
import { keyArn, testNetwork } from "../../../../support/surroundings";
import { testStack } from "../../../../support/synthesized";

function placement(encryption: PlacementProps["encryption"]): PlacementProps {
  return {
    identifier: "test-db",
    securityGroup: "test-database",
    tier: "data",
    database: "test",
    port: 5432,
    username: "owner",
    encryption,
    parameters: {},
    network: testNetwork(testStack()),
    keyArn,
  };
}

test("a customer key encrypts; RDS's own key is used by naming none", () => {
  expect(storageKey(placement("customer-key"))).toBe(keyArn);
  expect(storageKey(placement("aws-managed-key"))).toBeUndefined();
});
