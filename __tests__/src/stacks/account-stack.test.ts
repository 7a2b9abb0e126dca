import { AccountStack } from "../../../src/stacks/account-stack";
import { synthesized, testApp } from "../../support/synthesized";

function accountStack() {
  return synthesized(
    new AccountStack(testApp(), {
      system: "test",
      account: "123456789012",
      region: "me-south-1",
      repositories: ["test/web.app", "test-worker"],
      keepImages: 10,
      untaggedDays: 7,
    }),
  );
}

test("every image repository stands once, encrypted with the account's key", () => {
  // WHEN
  const json = accountStack();
  // THEN
  expect(json.ids("aws_ecr_repository")).toEqual(["test_web_app", "test_worker"]);
  expect(json.at("aws_ecr_repository.test_web_app")).toMatchObject({
    name: "test/web.app",
    encryption_configuration: [{ encryption_type: "KMS", kms_key: "${aws_kms_key.key.arn}" }],
  });
  expect(json.at("aws_kms_alias.key_alias").name).toBe("alias/test-account-key");
});

test("pipelines learn where to push", () => {
  expect(accountStack().output("test_web_app_url").value).toBe(
    "${aws_ecr_repository.test_web_app.repository_url}",
  );
});

test("its state lives beside those of the environments", () => {
  expect(accountStack().json.terraform.backend).toMatchObject({
    s3: {
      bucket: "test-terraform-state-123456789012",
      key: "test-account/terraform.tfstate",
      region: "me-south-1",
    },
  });
});
