import { excessQueryLogs } from "../../../src/config/account-limits";
import type { Page } from "../../../src/config/uniqueness";
import { testEnvironment } from "../../support/environment";

/** Pages with a query log each, in an account. */
function pages(count: number, account: string): Page[] {
  const dns = { zone: "test.example", source: "created" as const, queryLogDays: 30 };
  const environment = { ...testEnvironment({ dns }), account };
  return Array.from({ length: count }, (_, index) => ({
    file: `environments/test/${index}.ts`,
    environment,
  }));
}

test("an account has room for nine query logs", () => {
  expect([...excessQueryLogs(pages(9, "111111111111"))]).toEqual([]);
});

test("the tenth is told of it", () => {
  expect([...excessQueryLogs(pages(10, "111111111111"))]).toEqual([
    {
      file: "environments/test/9.ts",
      problem: {
        path: "dns.queryLogDays",
        message:
          "30 asks for query log 10 of account 111111111111, which has room for 9; remove queryLogDays here or in another page",
      },
    },
  ]);
});

test("accounts are counted by themselves, and zones without a log not at all", () => {
  const plain = pages(20, "333333333333").map(({ file, environment }) => ({
    file,
    environment: { ...environment, dns: environment.dns && { ...environment.dns, queryLog: undefined } },
  }));
  const all = [...pages(9, "111111111111"), ...pages(9, "222222222222"), ...plain];
  expect([...excessQueryLogs(all)]).toEqual([]);
});
