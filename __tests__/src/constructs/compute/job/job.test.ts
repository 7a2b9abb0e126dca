import type { JobProps } from "../../../../../src/constructs/compute/job/job";
import { ImagePointer } from "../../../../../src/constructs/delivery/image-pointer";
import { containerOf } from "../../../../support/containers";
import { statements } from "../../../../support/policy";
import { testJob } from "../../../../support/services";
import { synthesized, testStack } from "../../../../support/synthesized";

function job(changes: Partial<JobProps> = {}) {
  const stack = testStack();
  const made = testJob(stack, changes).job;
  stack.output("run_task", "Runs it", made.runTask);
  return synthesized(stack);
}

test("a job is a task of its command, from the image that its own pointer names", () => {
  // WHEN
  const json = job();
  // THEN
  expect(json.at("aws_ecs_task_definition.export_task")).toMatchObject({
    family: "test-dev-export",
    cpu: "512",
    memory: "1024",
  });
  expect(containerOf(json, "export")).toMatchObject({
    command: ["bash", "-c", "export"],
    image: "${data.aws_ssm_parameter.export_image_current.insecure_value}",
    user: "1000:1000",
    readonlyRootFilesystem: true,
  });
  expect(json.at("aws_ssm_parameter.export_image")).toMatchObject({
    name: "/test/dev/export/image",
    insecure_value: "registry/export:initial",
  });
});

test("a job with a service's image follows that service's pointer and has none of its own", () => {
  // GIVEN
  const stack = testStack();
  const pointer = new ImagePointer(stack, "api-image", {
    parameter: "/test/dev/api/image",
    initialImage: "registry/api:initial",
  });
  // WHEN
  testJob(stack, { image: { pointer, repositoryArn: "arn:aws:ecr:us-east-1:1:repository/api" } });
  const json = synthesized(stack);
  // THEN
  expect(containerOf(json, "export").image).toBe(
    "${data.aws_ssm_parameter.api_image_current.insecure_value}",
  );
  expect(json.ids("aws_ssm_parameter")).toEqual(["api_image"]);
  const [pull] = statements(json.at("aws_iam_role_policy.export_task_execution_role_pull_image").policy);
  expect(pull?.Resource).toBe("arn:aws:ecr:us-east-1:1:repository/api");
});

test("nothing reaches a job; it reaches AWS over HTTPS", () => {
  // WHEN
  const json = job();
  // THEN
  expect(containerOf(json, "export")).not.toHaveProperty("portMappings");
  expect(json.at("aws_security_group.export_group")).toMatchObject({
    description: "Tasks of export",
    tags: { Name: "test-dev-export" },
  });
  expect(json.ids("aws_vpc_security_group_ingress_rule")).toEqual([]);
  expect(json.at("aws_vpc_security_group_egress_rule.export_to_internet")).toMatchObject({
    from_port: 443,
    to_port: 443,
    cidr_ipv4: "0.0.0.0/0",
  });
});

test("what runs it is the input of aws ecs run-task", () => {
  expect(job().output("run_task").value).toEqual({
    cluster: "${aws_ecs_cluster.cluster.name}",
    taskDefinition: "${aws_ecs_task_definition.export_task.arn}",
    launchType: "FARGATE",
    platformVersion: "LATEST",
    count: 1,
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: ["${aws_subnet.network_app_a.id}", "${aws_subnet.network_app_b.id}"],
        securityGroups: ["${aws_security_group.export_group.id}"],
        assignPublicIp: "DISABLED",
      },
    },
    enableECSManagedTags: true,
    propagateTags: "TASK_DEFINITION",
  });
});
