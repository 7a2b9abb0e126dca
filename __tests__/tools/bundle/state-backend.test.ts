import { App } from "cdktf";
import { StateStack } from "../../../src/stacks/state-stack";
import { factsOf } from "../../../tools/bundle/facts";
import type { StackJson } from "../../../tools/bundle/stack-json";
import { besideBundle, movedBackend } from "../../../tools/bundle/state-backend";
import { scratch } from "../../support/scratch";
import { readStack } from "../../support/terraform-json";

/** The stack of a state that is in a file, or in its bucket. */
function state(backend: "local" | "s3"): StackJson {
  const app = new App({ outdir: scratch(), skipValidation: true });
  new StateStack(app, {
    system: "test",
    account: "123456789012",
    region: "eu-west-1",
    state: { backend, supersededDays: 30 },
  });
  app.synth();
  return readStack(app.outdir, "test-state").json as unknown as StackJson;
}

test("the backend that a state moves to is the one its page would give it", () => {
  const { terraform } = JSON.parse(movedBackend(factsOf("test-state", state("local"))));
  expect(terraform.backend).toEqual(state("s3").terraform.backend);
});

test("a state in a file lies beside the bundle, where the next bundle does not take its place", () => {
  expect(besideBundle("test-state", state("local")).terraform.backend).toEqual({
    local: { path: "../../terraform.test-state.tfstate" },
  });
});

test("a state in its bucket stays where it is", () => {
  expect(besideBundle("test-state", state("s3"))).toEqual(state("s3"));
});
