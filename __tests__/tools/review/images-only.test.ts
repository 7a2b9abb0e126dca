import { beyondImages } from "../../../tools/review/images-only";
import { madeUpReview, realReview } from "../../support/plans";

const definition = (image: string, others: object = {}) => ({
  cpu: "256",
  container_definitions: JSON.stringify([{ name: "app", image, ...others }]),
});
const service = {
  actions: ["update"],
  before: { task_definition: "arn:api:1" },
  after: {},
  unknown: { task_definition: true },
  written: { task_definition: "${aws_ecs_task_definition.api.arn}" },
} as const;

/** What a plan changes beside images, with this task definition after a deployment. */
function beyond(after: object, others: object = {}): string[] {
  const replaced = {
    actions: ["delete", "create"],
    before: definition("app:1", { cpu: 0, mountPoints: [] }),
    after: { ...after },
  } as const;
  return beyondImages(
    madeUpReview({ "aws_ecs_task_definition.api": replaced, "aws_ecs_service.api": service, ...others }),
  );
}

test("another image, and the service that runs it, are all that a deployment changes", () => {
  expect(beyond(definition("app:2"))).toEqual([]);
});

test.each([
  [
    "a variable",
    definition("app:2", { environment: [{ name: "A", value: "b" }] }),
    "container_definitions.environment would change",
  ],
  ["the size of tasks", { ...definition("app:2"), cpu: "512" }, "cpu would change"],
])("%s is more than an image", (_, after, says) => {
  expect(beyond(after)).toEqual([`aws_ecs_task_definition.api: ${says}`]);
});

test("an image that only an apply will tell is not known to be one", () => {
  const written = definition("${data.aws_ssm_parameter.image.insecure_value}");
  const review = madeUpReview({
    "aws_ecs_task_definition.api": {
      actions: ["delete", "create"],
      before: definition("app:1"),
      after: { cpu: "256" },
      unknown: { container_definitions: true },
      written,
    },
  });
  expect(beyondImages(review)).toEqual([
    "aws_ecs_task_definition.api: container_definitions.image would change",
  ]);
});

test("whatever else comes, changes or goes is named", () => {
  expect(
    beyond(definition("app:2"), {
      "aws_s3_bucket.new": { actions: ["create"], after: { bucket: "b" } },
      "aws_sns_topic.old": { actions: ["delete"], before: { name: "t" } },
    }),
  ).toEqual(["aws_s3_bucket.new: would be created", "aws_sns_topic.old: would be destroyed"]);
});

test("a service that gets another size with its revision is named", () => {
  const scaled = { ...service, before: { ...service.before, desired_count: 1 }, after: { desired_count: 3 } };
  const review = madeUpReview({
    "aws_ecs_service.api": { ...scaled, written: { ...service.written, desired_count: 3 } },
  });
  expect(beyondImages(review)).toEqual(["aws_ecs_service.api: desired_count would change"]);
});

test("larger tasks of a real plan are more than images", () => {
  expect(beyondImages(realReview("larger-tasks"))).toEqual([
    "aws_ecs_task_definition.api_task: cpu and memory would change",
  ]);
});
