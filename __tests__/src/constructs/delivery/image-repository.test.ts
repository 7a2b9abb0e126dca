import { ImageRepository } from "../../../../src/constructs/delivery/image-repository";
import { keyArn } from "../../../support/surroundings";
import { synthesized, testStack } from "../../../support/synthesized";

function repository() {
  const stack = testStack();
  new ImageRepository(stack, "app", { name: "test/app", keyArn, keepImages: 10, untaggedDays: 7 });
  return synthesized(stack);
}

test("tags never move, images are scanned and encrypted with the key", () => {
  expect(repository().at("aws_ecr_repository.app")).toMatchObject({
    name: "test/app",
    image_tag_mutability: "IMMUTABLE",
    image_scanning_configuration: { scan_on_push: true },
    encryption_configuration: [{ encryption_type: "KMS", kms_key: keyArn }],
  });
});

test("untagged images go after a week, then all but the last ten", () => {
  // WHEN
  const policy = repository().at("aws_ecr_lifecycle_policy.app_lifecycle");
  // THEN
  expect(policy.repository).toBe("${aws_ecr_repository.app.name}");
  expect(JSON.parse(String(policy.policy))).toEqual({
    rules: [
      {
        rulePriority: 1,
        description: "Untagged images go after 7 days",
        selection: {
          tagStatus: "untagged",
          countType: "sinceImagePushed",
          countUnit: "days",
          countNumber: 7,
        },
        action: { type: "expire" },
      },
      // ECR demands that a rule for any tag comes last
      {
        rulePriority: 2,
        description: "The last 10 images stay",
        selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: 10 },
        action: { type: "expire" },
      },
    ],
  });
});
