import { AccountStack, type AccountStackProps } from "../../../src/stacks/account-stack";
import { synthesized, testApp } from "../../support/synthesized";

function accountStack(changes: Partial<AccountStackProps> = {}) {
  return synthesized(
    new AccountStack(testApp(), {
      system: "test",
      account: "123456789012",
      region: "me-south-1",
      repositories: ["test/web.app", "test-worker"],
      keepImages: 10,
      untaggedDays: 7,
      copyImagesTo: [],
      ...changes,
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

test("images stay in their region where the data names no other", () => {
  // WHEN
  const json = accountStack();
  // THEN
  expect(json.all("aws_ecr_replication_configuration")).toEqual([]);
  expect(json.ids("aws_kms_key")).toEqual(["key"]);
});

test("copies of images lie in repositories like the first, under a key of their region", () => {
  // WHEN
  const json = accountStack({ copyImagesTo: ["eu-west-1"] });
  // THEN
  const { repository_url: _, ...settings } = json.at("aws_ecr_repository.test_worker");
  expect(json.at("aws_ecr_repository.eu_west_1_test_worker")).toEqual({
    ...settings,
    provider: "aws.eu-west-1",
    encryption_configuration: [{ encryption_type: "KMS", kms_key: "${aws_kms_key.eu_west_1_key.arn}" }],
    "//": expect.anything(),
  });
  expect(json.at("aws_ecr_lifecycle_policy.eu_west_1_test_worker_lifecycle").policy).toBe(
    json.at("aws_ecr_lifecycle_policy.test_worker_lifecycle").policy,
  );
  expect(json.at("aws_kms_alias.eu_west_1_key_alias").name).toBe("alias/test-account-eu-west-1-key");
});

test("images of the system alone are copied, once their repositories stand", () => {
  // WHEN
  const json = accountStack({ copyImagesTo: ["eu-west-1", "eu-west-2"] });
  // THEN
  const registry = { registry_id: "123456789012" };
  expect(json.at("aws_ecr_replication_configuration.image_copies")).toMatchObject({
    replication_configuration: {
      rule: [
        {
          destination: [
            { region: "eu-west-1", ...registry },
            { region: "eu-west-2", ...registry },
          ],
          repository_filter: [
            { filter: "test/web.app", filter_type: "PREFIX_MATCH" },
            { filter: "test-worker", filter_type: "PREFIX_MATCH" },
          ],
        },
      ],
    },
    depends_on: [
      "aws_ecr_lifecycle_policy.eu_west_1_test_web_app_lifecycle",
      "aws_ecr_lifecycle_policy.eu_west_1_test_worker_lifecycle",
      "aws_ecr_lifecycle_policy.eu_west_2_test_web_app_lifecycle",
      "aws_ecr_lifecycle_policy.eu_west_2_test_worker_lifecycle",
    ],
  });
});
