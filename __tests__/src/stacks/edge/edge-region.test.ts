import type { EnvironmentInput } from "../../../../src/config/define";
import { createEdge, edgeKey } from "../../../../src/stacks/edge/edge-region";
import { data, testEnvironment } from "../../../support/environment";
import { keyArn } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

function edge(changes: Partial<EnvironmentInput> = {}) {
  const environment = testEnvironment(changes);
  const stack = testStack({ region: environment.region });
  return { stack, keyOf: () => edgeKey(stack, environment, keyArn) };
}

const european: Partial<EnvironmentInput> = {
  region: "eu-west-1",
  network: { ...data.network, zones: ["eu-west-1a", "eu-west-1b"] },
};

test("an environment that is at home there uses its own key", () => {
  // WHEN
  const { stack, keyOf } = edge();
  // THEN
  expect(keyOf()).toBe(keyArn);
  expect(synthesized(stack).ids("aws_kms_key")).toEqual([]);
});

test("another one has one key there, whoever asks", () => {
  // WHEN
  const { stack, keyOf } = edge(european);
  stack.output("keys", "Of the zone and of the distribution", [keyOf(), keyOf()]);
  // THEN
  const json = synthesized(stack);
  expect(json.output("keys").value).toEqual(Array(2).fill("${aws_kms_key.edge_key.arn}"));
  expect(json.ids("aws_kms_key")).toEqual(["edge_key"]);
  expect(json.at("aws_kms_key.edge_key").provider).toBe("aws.us-east-1");
  expect(json.at("aws_kms_alias.edge_key_alias").name).toBe("alias/test-dev-edge-key");
});

test("all that asks for the edge is given the same", () => {
  // GIVEN
  const { stack } = edge(european);
  // THEN
  expect(createEdge(stack)).toBe(createEdge(stack));
});
