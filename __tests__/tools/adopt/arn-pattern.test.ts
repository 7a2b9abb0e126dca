import { arnPattern, importIdIn } from "../../../tools/adopt/arn-pattern";

const arn = (rest: string) => `arn:aws:${rest}`;

/** The import ID that a pattern with arguments finds in an ARN. */
function idIn(text: string, pattern: string, planned: Record<string, unknown> = {}): string | undefined {
  const expression = arnPattern(pattern, planned);
  return expression && importIdIn(text, expression);
}

test.each([
  ["what AWS chose", "ec2:subnet/(*)", {}, "ec2:eu-west-1:1:subnet/subnet-1", "subnet-1"],
  ["an argument", "rds:db:({identifier})", { identifier: "a-db" }, "rds:eu-west-1:1:db:a-db", "a-db"],
  ["both", "ecs:service/(*/{name})", { name: "api" }, "ecs:eu-west-1:1:service/dev/api", "dev/api"],
  ["an argument that is a path", "ssm:parameter({name})", { name: "/a/b" }, "ssm:e:1:parameter/a/b", "/a/b"],
  ["a prefix", "rds:pg:({name_prefix}*)", { name_prefix: "a-db-" }, "rds:e:1:pg:a-db-2026", "a-db-2026"],
])("an import ID that is %s is part of the ARN", (_, pattern, planned, rest, id) => {
  expect(idIn(arn(rest), pattern, planned)).toBe(id);
});

test("without parentheses the import ID is the ARN, in every partition and without a region", () => {
  for (const text of ["arn:aws:acm:eu-west-1:1:certificate/a", "arn:aws-cn:acm:::certificate/a"]) {
    expect(idIn(text, "acm:certificate/*")).toBe(text);
  }
});

test.each([
  ["another service", "ecs:e:1:subnet/subnet-1", "ec2:subnet/(*)", {}],
  ["another type", "ec2:e:1:subnet-x/subnet-1", "ec2:subnet/(*)", {}],
  [
    "the type as a part of another",
    "elasticloadbalancing:e:1:listener-rule/a",
    "elasticloadbalancing:listener/*",
    {},
  ],
  ["a longer name", "rds:e:1:db:a-db-2", "rds:db:({identifier})", { identifier: "a-db" }],
  [
    "a name with another sign for a dot",
    "logs:e:1:log-group:aXb",
    "logs:log-group:({name})",
    { name: "a.b" },
  ],
  [
    "a secret whose name goes on",
    "secretsmanager:e:1:secret:a-b-AbCdEf",
    "secretsmanager:secret:{name}-??????",
    { name: "a" },
  ],
])("%s is not taken for it", (_, rest, pattern, planned) => {
  expect(idIn(arn(rest), pattern, planned)).toBeUndefined();
});

test("as long as an argument is unknown, nothing is found", () => {
  expect(arnPattern("rds:db:({identifier})", {})).toBeUndefined();
});
