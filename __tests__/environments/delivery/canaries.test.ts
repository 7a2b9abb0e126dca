import { type Access, accessOf, accountOf, type Request } from "../../support/pipeline-access";
import type { Synthesized } from "../../support/terraform-json";
import { writtenStacks } from "../../support/written-stacks";
import { anywhere, arn, bucket, on, own } from "./requests";

// what Synthetics and Terraform ask for with the rights of whoever makes, changes and removes a canary

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

const apply = (stack: string): Access => {
  const [system = "", environment = ""] = stack.split("-");
  return accessOf(accountOf(stacks, system), `apply-${environment}`);
};

/** What is made for a canary, of whose name Synthetics takes 21 characters into that of its function. */
function codeOf(canary: string): Request[] {
  const name = `cwsyn-${canary.slice(0, 21)}-1234abcd-12ab-34cd-56ef-1234567890ab`;
  return [
    ...on(
      arn("lambda", `function:${name}`),
      [
        ...["CreateFunction", "UpdateFunctionCode", "UpdateFunctionConfiguration", "PublishVersion"],
        ...["GetFunction", "GetFunctionConfiguration", "AddPermission", "DeleteFunction"],
        ...["ListTags", "TagResource", "UntagResource"],
      ].map((action) => `lambda:${action}`),
    ),
    ...on(arn("lambda", `layer:${name}`), ["lambda:PublishLayerVersion"]),
    ...on(arn("lambda", `layer:${name}:1`), ["lambda:GetLayerVersion", "lambda:DeleteLayerVersion"]),
  ];
}

/** What an environment keeps for its canaries, and what comes of them. */
function storedFor(stack: string): Request[] {
  const name = bucket(`${stack}-canaries`);
  const removal = ["s3:DeleteObject", "s3:DeleteObjectVersion"];
  return [
    ...on(name, ["s3:CreateBucket", "s3:ListBucketVersions", "s3:DeleteBucket"]),
    ...on(`${name}/packages/health.zip`, ["s3:PutObject", "s3:GetObject", "s3:GetObjectVersion", ...removal]),
    ...on(`${name}/results/health/2026/11/26/08-00-00/report.json`, removal),
  ];
}

const layer = (name: string, account: string) => `arn:aws:lambda:me-south-1:${account}:layer:${name}`;

/** Runtimes, which AWS keeps in an account of its own in each region. */
const runtimes = ["Synthetics:75", "AWS-CW-SyntheticsNodeJsPlaywright:4"].map((name) =>
  layer(name, "823195537320"),
);

test("a canary is made, changed and removed by who applies its environment", async () => {
  const canaries = [...stacks].flatMap(([stack, json]) =>
    json.all("aws_synthetics_canary").map(({ name }) => [stack, String(name)] as const),
  );
  expect(canaries.length).toBeGreaterThanOrEqual(2);
  for (const [stack, canary] of canaries) {
    const requests = [
      ...anywhere("synthetics:CreateCanary"),
      ...on(arn("synthetics", `canary:${canary}`), ["synthetics:DeleteCanary"], own(stack)),
      ...codeOf(canary),
      ...storedFor(stack),
      ...runtimes.flatMap((runtime) => on(runtime, ["lambda:GetLayerVersion"])),
    ];
    expect(await apply(stack).wrongly("Allowed", requests)).toEqual([]);
  }
});

test("another environment's canaries, its buckets and its results are not touched", async () => {
  expect(
    await apply("saas-staging").wrongly("Denied", [
      ...on(
        arn("synthetics", "canary:saas-prod-health"),
        ["synthetics:UpdateCanary", "synthetics:DeleteCanary"],
        own("saas-prod"),
      ),
      ...codeOf("saas-prod-health"),
      ...storedFor("saas-prod").filter(({ action }) => action !== "s3:GetObject"),
    ]),
  ).toEqual([]);
});

test("runtimes are AWS's to change, and no function gets the layer of a stranger", async () => {
  expect(
    await apply("saas-prod").wrongly("Denied", [
      ...runtimes.flatMap((runtime) =>
        on(runtime, [
          "lambda:PublishLayerVersion",
          "lambda:DeleteLayerVersion",
          "lambda:AddLayerVersionPermission",
        ]),
      ),
      ...on(layer("requests:11", "113088814899"), ["lambda:GetLayerVersion"]),
      ...on(layer("cwsyn-saas-prod-health-1234abcd:1", "113088814899"), ["lambda:GetLayerVersion"]),
      ...on(arn("lambda", "function:saas-prod-anything"), [
        "lambda:CreateFunction",
        "lambda:UpdateFunctionCode",
      ]),
    ]),
  ).toEqual([]);
});

test("results are deleted and never read, but by people", async () => {
  const result = `${bucket("saas-prod-canaries")}/results/health/2026/11/26/08-00-00/report.json`;
  expect(
    await apply("saas-prod").wrongly(
      "Denied",
      on(result, ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"]),
    ),
  ).toEqual([]);
});

test("an error page is taken away with all of its versions by who applies its environment alone", async () => {
  const pages = bucket("saas-staging-error-pages");
  const removal = [
    ...on(pages, ["s3:ListBucketVersions", "s3:DeleteBucket"]),
    ...on(`${pages}/error-pages/unavailable`, ["s3:DeleteObject", "s3:DeleteObjectVersion"]),
  ];
  expect(await apply("saas-staging").wrongly("Allowed", removal)).toEqual([]);
  expect(await apply("saas-prod").wrongly("Denied", removal)).toEqual([]);
});
