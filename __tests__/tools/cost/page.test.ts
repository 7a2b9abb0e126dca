import { compare, estimated } from "../../../tools/cost/comparison";
import { page } from "../../../tools/cost/page";

const provider = { aws: [{ region: "us-east-1" }] };
const prod = { provider, resource: { aws_nat_gateway: { a: {}, b: {} }, aws_kms_key: { k: {}, l: {} } } };
const text = page([
  compare(estimated("dougust-prod", prod)),
  compare(estimated("dougust-account", { provider, resource: { aws_kms_key: { k: {} } } })),
]);

test("all stacks are in one table, beside document and budget", () => {
  expect(text).toContain(
    "| dougust-prod | $69.95 | 0 % | ~$510 | - |\n| dougust-account | $1.00 | 0 % | - | - |",
  );
});

test("a figure that a document has of another environment is told as such", () => {
  const staging = page([compare(estimated("dougust-staging", prod))]);
  expect(staging).toContain("| dougust-staging | $68.15 | 0 % | (~$250) | - |");
  expect(staging).toContain("the document has no figure for staging; these are those of development");
});

test("the stacks of a system are added up", () => {
  expect(text).toContain("| dougust | $70.95 | - |");
});

test("each environment has its areas, with the most of each", () => {
  expect(text).toContain("| network | $67.95 | ~$60 | 2 × NAT gateway $65.70, 2 × data through NAT $2.25 |");
  expect(text).toContain("| **all** | **$69.95** | ~$510 |  |");
  expect(text).not.toContain("## dougust-account");
});

test("where a line of the document is not reached, it says why", () => {
  expect(text).toContain(
    '- compute: $0.00 instead of ~$120 for "ECS Fargate (4 tasks, 1 vCPU, 2GB)": four tasks',
  );
  expect(text).not.toContain("- network: ");
});

test("what the document has no line for is added up", () => {
  expect(text).toContain("- No line in the document for $2.00: security $2.00.");
});

test("the load that is assumed is told in numbers", () => {
  expect(text).toContain(
    "550 GB at $0.09. That is 5 million requests, 550 GB to people, 50 GB through NAT, ",
  );
});

test("the prices are there, with where each was found", () => {
  expect(text).toContain(
    "| nat | `AmazonEC2 NatGateway-Hours` | hour | $0.045 [infracost] | $0.045 [tables] | $0.048 [known] | $0.0528 [bahrain] |",
  );
  expect(text).toContain(
    "free to 100, $0.09 to 10,240, $0.085 to 51,200, $0.07 to 153,600, $0.05 [infracost]",
  );
});
