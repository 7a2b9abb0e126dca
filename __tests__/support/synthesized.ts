import { App } from "cdktf";
import { EnvironmentStack, type EnvironmentStackProps } from "../../src/stacks/environment-stack";
import { withoutTraces } from "../../src/without-traces";
import { scratch } from "./scratch";
import { inspect, type Synthesized, type TerraformJson } from "./terraform-json";

class TestStack extends EnvironmentStack {}

/** An empty stack to put one construct into. */
export function testStack(changes: Partial<EnvironmentStackProps> = {}): EnvironmentStack {
  return new TestStack(testApp(), {
    system: "test",
    environment: "dev",
    account: "123456789012",
    region: "us-east-1",
    state: { backend: "s3", region: "us-east-1" },
    ...changes,
  });
}

/** An app to put stacks into, as `src/app.ts` makes it. */
export function testApp(): App {
  return new App({ outdir: scratch(), stackTraces: false, skipValidation: true });
}

/** The Terraform JSON of a stack, for assertions on what matters in it. */
export function synthesized(stack: EnvironmentStack): Synthesized {
  const json = withoutTraces(() => stack.toTerraform());
  return inspect(JSON.parse(JSON.stringify(json)) as TerraformJson);
}
