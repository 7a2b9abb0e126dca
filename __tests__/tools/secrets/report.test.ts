import { missing, remedies, report } from "../../../tools/secrets/report";
import type { StackSecrets } from "../../../tools/secrets/stack-secrets";
import type { SecretState } from "../../../tools/secrets/vault";

const stack: StackSecrets = {
  stack: "test-dev",
  account: "123456789012",
  region: "us-east-1",
  origins: {
    "test-dev/mail-key": { from: "supplied", purpose: "Key that may send mail" },
    "test-dev/client": { from: "supplied", purpose: "Client", keys: ["id", "secret"] },
    "test-dev/uri": { from: "supplied", purpose: "Atlas", uri: ["mongodb+srv"] },
    "test-dev/session": { from: "generated" },
    "test-dev/url": { from: "composed" },
    "database-master": { from: "rds" },
  },
};

const states = new Map<string, SecretState>([
  ["test-dev/mail-key", "empty"],
  ["test-dev/client", "filled"],
  ["test-dev/uri", "being deleted"],
  ["test-dev/session", "empty"],
  ["test-dev/url", "absent"],
]);

test("each secret is a line: where its value comes from, whether it has one, what belongs into it", () => {
  expect(report(stack, states).split("\n")).toEqual([
    "test-dev: secrets in us-east-1 of account 123456789012",
    "  made by Terraform      MISSING        test-dev/session",
    "  composed by Terraform  not there yet  test-dev/url",
    "  made by RDS                           database-master",
    "  supplied               has a value    test-dev/client    Client; JSON with the keys id, secret",
    "  supplied               MISSING        test-dev/mail-key  Key that may send mail",
    "  supplied               BEING DELETED  test-dev/uri       Atlas; begins with mongodb+srv://",
  ]);
});

test("only what people supply waits for people, made yet or not", () => {
  expect(missing(stack, states)).toEqual(["test-dev/mail-key", "test-dev/uri"]);
  const before = new Map<string, SecretState>([...states].map(([name]) => [name, "absent"]));
  expect(missing(stack, before)).toEqual(["test-dev/mail-key", "test-dev/client", "test-dev/uri"]);
});

test("each one that is missing has its command", () => {
  const some = new Map([...states, ["test-dev/client", "absent"] as const]);
  expect(remedies("test-dev", missing(stack, some), some)).toBe(
    [
      "  npm run -s secrets -- test-dev --set test-dev/mail-key < FILE",
      "  terraform -chdir=cdktf.out/stacks/test-dev apply  # makes test-dev/client, empty",
      "  aws secretsmanager restore-secret --secret-id test-dev/uri",
    ].join("\n"),
  );
});
