import { accountOf, lengthOf, policiesOf } from "../../support/pipeline-access";
import { list, type PolicyStatement } from "../../support/policy";
import { dataActions, providerActions } from "../../support/provider-actions";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

/** The actions that no statement of a role allows, on anything at all. */
function missing(statements: readonly PolicyStatement[], actions: readonly string[]): string[] {
  const patterns = statements
    .filter(({ Effect }) => Effect === "Allow")
    .flatMap(({ Action }) => list(Action))
    .map((action) => new RegExp(`^${action.replaceAll("*", ".*")}$`));
  return actions.filter((action) => !patterns.some((pattern) => pattern.test(action)));
}

function typesOf({ json }: Synthesized): string[] {
  return Object.keys(json.resource ?? {}).filter((type) => type.startsWith("aws_"));
}

function inEachStack(find: (name: string, stack: Synthesized, account: Synthesized) => string[]): string[] {
  return [...stacks].flatMap(([name, stack]) => {
    const [system = ""] = name.split("-");
    return find(name, stack, accountOf(stacks, system)).map((found) => `${name}: ${found}`);
  });
}

test("what each type of resource asks for is written down", () => {
  const types = new Set([...stacks.values()].flatMap(typesOf));
  expect(types.size).toBeGreaterThan(120);
  expect([...types].filter((type) => !providerActions(type))).toEqual([]);
});

test("whoever plans may read every resource and data source of every stack", () => {
  expect(
    inEachStack((_, stack, account) => {
      const policies = policiesOf(account, "plan");
      const read = typesOf(stack).flatMap((type) => providerActions(type)?.read ?? []);
      const data = Object.keys(stack.json.data ?? {}).map((type) => dataActions[type] ?? type);
      return missing(policies, [...read, ...data]);
    }),
  ).toEqual([]);
});

test("whoever applies an environment may make, change, read and remove every resource of it", () => {
  let environments = 0;
  expect(
    inEachStack((name, stack, account) => {
      const environment = name.slice(name.indexOf("-") + 1);
      if (["account", "state"].includes(environment)) {
        return [];
      }
      environments += 1;
      const policies = policiesOf(account, `apply-${environment}`);
      return typesOf(stack).flatMap((type) => {
        const { change = [], read = [] } = providerActions(type) ?? {};
        return missing(policies, [...change, ...read]).map((action) => `${type} needs ${action}`);
      });
    }),
  ).toEqual([]);
  expect(environments).toBe(15);
});

test("every role of an environment bears the boundary, and has a name that its pipeline may make", () => {
  expect(
    inEachStack((name, stack, account) => {
      const environment = name.slice(name.indexOf("-") + 1);
      if (["account", "state"].includes(environment)) {
        return [];
      }
      const make = policiesOf(account, `apply-${environment}`).find(
        ({ Sid }) => Sid === "MakeRolesWithinBoundary",
      );
      const names = list(make?.Resource).map(
        (arn) => new RegExp(`^${arn.split("role/")[1]?.replaceAll("*", ".*")}$`),
      );
      const boundary = `arn:aws:iam::123456789012:policy/${account.at("aws_iam_policy.delivery_boundary").name}`;
      return stack
        .all("aws_iam_role")
        .filter(
          ({ name: role, permissions_boundary }) =>
            permissions_boundary !== boundary || !names.some((pattern) => pattern.test(String(role))),
        )
        .map(({ name: role }) => String(role));
    }),
  ).toEqual([]);
});

test("buckets and parameters have names that their environment's pipeline may make, and no other's", () => {
  expect(
    inEachStack((name, stack, account) => {
      const environment = name.slice(name.indexOf("-") + 1);
      const names = [
        ...stack.all("aws_s3_bucket").map(({ bucket }) => `arn:aws:s3:::${bucket}`),
        ...stack.all("aws_ssm_parameter").map(({ name: parameter }) => `:parameter${parameter}`),
      ];
      return environmentsOf(account).flatMap((other) => {
        const own = policiesOf(account, `apply-${other}`).filter(
          ({ Sid }) => Sid === "OwnBuckets" || Sid === "OwnParameters",
        );
        const patterns = own
          .flatMap(({ Resource }) => list(Resource))
          .map((arn) => new RegExp(`${arn.replace(/^.*(?=:parameter)/, "").replaceAll("*", ".*")}$`));
        return names
          .filter((one) => patterns.some((pattern) => pattern.test(one)) !== (other === environment))
          .map((one) => `${one} by apply-${other}`);
      });
    }),
  ).toEqual([]);
});

test("what scales by itself may have its service make its role", () => {
  const namespaces = new Set<unknown>();
  expect(
    inEachStack((name, stack, account) => {
      const environment = name.slice(name.indexOf("-") + 1);
      if (["account", "state"].includes(environment)) {
        return [];
      }
      const make = policiesOf(account, `apply-${environment}`).find(({ Sid }) => Sid === "RolesOfServices");
      const services = list(make?.Condition?.StringEquals?.["iam:AWSServiceName"] as string[]);
      return stack.all("aws_appautoscaling_target").flatMap(({ service_namespace }) => {
        namespaces.add(service_namespace);
        const wanted = `${service_namespace}.application-autoscaling.amazonaws.com`;
        return services.includes(wanted) ? [] : [wanted];
      });
    }),
  ).toEqual([]);
  expect([...namespaces]).toEqual(expect.arrayContaining(["ecs", "rds"]));
});

test("statements of a policy are told apart: AWS takes no two of one name", () => {
  expect(
    inEachStack((_, stack) =>
      [...stack.all("aws_iam_policy"), ...stack.all("aws_iam_role_policy")].flatMap(({ name, policy }) => {
        const { Statement } = JSON.parse(String(policy)) as { Statement: PolicyStatement[] };
        const ids = Statement.flatMap(({ Sid }) => Sid ?? []);
        return ids.length === new Set(ids).size ? [] : [`${name}: ${ids.join(", ")}`];
      }),
    ),
  ).toEqual([]);
});

test("no role has more of its own than AWS takes, and no policy is too long", () => {
  expect(
    inEachStack((name, stack) => {
      if (!name.endsWith("-account")) {
        return [];
      }
      const long = stack.all("aws_iam_policy").filter((policy) => lengthOf(stack, policy) > 6144);
      const sums = new Map<string, number>();
      for (const policy of stack.all("aws_iam_role_policy")) {
        const role = String(policy.role);
        sums.set(role, (sums.get(role) ?? 0) + lengthOf(stack, policy));
      }
      const heavy = [...sums].filter(([, sum]) => sum > 10_240).map(([role]) => role);
      return [...long.map((policy) => String(policy.name)), ...heavy];
    }),
  ).toEqual([]);
});

function environmentsOf(account: Synthesized): string[] {
  return account
    .ids("aws_iam_role")
    .flatMap((id) => (id.startsWith("delivery_apply_") ? [id.slice("delivery_apply_".length)] : []));
}
