import { ImagePointer } from "../../../../src/constructs/delivery/image-pointer";
import { synthesized, testStack } from "../../../support/synthesized";

function pointer() {
  const stack = testStack();
  const made = new ImagePointer(stack, "image", {
    parameter: "/test/dev/api/image",
    initialImage: "123456789012.dkr.ecr.us-east-1.amazonaws.com/test:initial",
  });
  return { stack, made };
}

test("plans show the image, deployments move it, and no apply sets it back", () => {
  // WHEN
  const json = synthesized(pointer().stack);
  // THEN
  const parameter = json.at("aws_ssm_parameter.image");
  expect(parameter).toMatchObject({
    name: "/test/dev/api/image",
    type: "String",
    insecure_value: "123456789012.dkr.ecr.us-east-1.amazonaws.com/test:initial",
    lifecycle: { ignore_changes: ["insecure_value"] },
  });
  expect(parameter).not.toHaveProperty("value");
});

test("the image is read from the parameter once it is there, not from the data", () => {
  // GIVEN
  const { stack, made } = pointer();
  // WHEN
  stack.output("current_image", "for the test", made.image);
  // THEN
  const json = synthesized(stack);
  expect(json.output("current_image").value).toBe("${data.aws_ssm_parameter.image_current.insecure_value}");
  expect(json.dataAt("aws_ssm_parameter.image_current").name).toBe("${aws_ssm_parameter.image.id}");
});
