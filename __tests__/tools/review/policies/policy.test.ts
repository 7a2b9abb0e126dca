import { beyond, matches, parsePolicy } from "../../../../tools/review/policies/policy";

/** What one statement allows that the other does not, as `action resource`. */
function more(before: object, after: object): string[] {
  const allows = (statement: object) =>
    parsePolicy(
      JSON.stringify({
        Statement: { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:a/*", ...statement },
      }),
    ).allows;
  return beyond(allows(after), allows(before)).map(({ action, resource, principal }) =>
    [action, resource, principal].join(" ").trim(),
  );
}

test.each([
  ["the same in another order", { Action: ["s3:a", "s3:b"] }, { Action: ["s3:b", "s3:a"] }, []],
  ["one action less", { Action: ["s3:a", "s3:b"] }, { Action: "s3:a" }, []],
  ["one action more", { Action: "s3:a" }, { Action: ["s3:a", "s3:b"] }, ["s3:b arn:a/*"]],
  ["an action that a pattern had", { Action: "s3:Get*" }, { Action: "s3:GetObject" }, []],
  ["a pattern for an action", {}, { Action: "s3:*" }, ["s3:* arn:a/*"]],
  ["a folder of what it had", {}, { Resource: "arn:a/b/*" }, []],
  ["all resources", {}, { Resource: "*" }, ["s3:GetObject *"]],
  ["a condition more", {}, { Condition: { Bool: { x: "true" } } }, []],
  ["a condition less", { Condition: { Bool: { x: "true" } } }, {}, ["s3:GetObject arn:a/*"]],
  [
    "another value in a condition",
    { Condition: { StringEquals: { x: "a" } } },
    { Condition: { StringEquals: { x: ["a", "b"] } } },
    ["s3:GetObject arn:a/*"],
  ],
  ["everybody", { Principal: { AWS: "arn:b" } }, { Principal: "*" }, ["s3:GetObject arn:a/* *"]],
  ["one of everybody", { Principal: "*" }, { Principal: { AWS: "arn:b" } }, []],
  ["all but some actions", {}, { Action: undefined, NotAction: "iam:*" }, ["not:iam:* arn:a/*"]],
])("%s", (_, before, after, expected) => {
  expect(more(before, after)).toEqual(expected);
});

test("patterns are IAM's: a point is a point, and case does not matter", () => {
  expect(matches("s3:get?bject", "s3:GetObject")).toBe(true);
  expect(matches("arn:a.b/*", "arn:axb/c")).toBe(false);
});
