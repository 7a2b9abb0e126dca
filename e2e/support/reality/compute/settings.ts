import { paginateGetParametersByPath, SSMClient } from "@aws-sdk/client-ssm";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, servicesOf } from "../environment";
import { expectSame } from "../expect-same";

/** Every service finds its settings, and nothing else, below its path. */
export async function expectSettings(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { system, environment, ...data } = environmentOf(stack);
  const ssm = new SSMClient(clientOptions(cloud, stack));
  for (const [id, { settings }] of Object.entries(servicesOf(data))) {
    const path = `/${system}/${environment}/${id}/settings`;
    expectSame(`settings of ${id}`, await below(ssm, path), settings);
  }
}

/** The plain texts below a path, by name. */
async function below(client: SSMClient, path: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for await (const { Parameters = [] } of paginateGetParametersByPath(
    { client },
    { Path: path, Recursive: true },
  )) {
    for (const { Name = "", Type, Value } of Parameters) {
      found[Name.slice(path.length + 1)] = Type === "String" ? Value : Type;
    }
  }
  return found;
}
