import { bundleOf } from "../../../../tools/bundle/bundle";
import type { StackJson } from "../../../../tools/bundle/stack-json";
import { writtenStacks } from "../../../support/written-stacks";

async function readme(stack: string): Promise<string> {
  const json = (await writtenStacks()).get(stack)?.json as unknown as StackJson;
  return bundleOf(new Map([[stack, json]])).get(`${stack}/README.md`) ?? "";
}

test("secrets to supply are made first, and filled by a command that takes no value as an argument", async () => {
  const text = await readme("calstack-dev");
  expect(text).toMatch(
    /terraform -chdir=calstack-dev apply .*-target=aws_secretsmanager_secret\.secrets_mongo_uri/,
  );
  expect(text).toContain(
    "| `calstack-dev/mongo-uri` | Connection string of the Atlas cluster, with its database |",
  );
  expect(text).toContain(
    "aws secretsmanager put-secret-value --region us-east-1 --secret-id calstack-dev/mongo-uri --secret-string file:///dev/stdin",
  );
  expect(text.indexOf("**Supplied secrets**")).toBeLessThan(text.indexOf("**Everything.**"));
});

test("a new image is deployed by its pointer, and goes back by it", async () => {
  const text = await readme("saas-prod");
  const put = "aws ssm put-parameter --region me-south-1 --overwrite --name /saas/prod/backend/image --value";
  expect(text).toContain(`${put} 123456789012.dkr.ecr.me-south-1.amazonaws.com/saas-backend:SHA`);
  expect(text).toContain(`${put} 123456789012.dkr.ecr.me-south-1.amazonaws.com/saas-backend:FORMER`);
  expect(text).toContain("docker push 123456789012.dkr.ecr.me-south-1.amazonaws.com/saas-backend:initial");
});

test("a new image migrates before any service has it", async () => {
  const text = await readme("dougust-prod");
  const image = text.slice(text.indexOf("## A new image"));
  const places = [
    "put-parameter",
    "terraform -chdir=dougust-prod apply -target=aws_ecs_task_definition.migrate_task",
    // an apply with -target leaves the output at the revision before, which has the former image
    "run-task --region us-east-1 --cli-input-json file://run-task.json --task-definition dougust-prod-migrate",
    "plan -out=image.tfplan",
  ].map((place) => image.indexOf(place));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("regions that an account must opt in to come first, zones before all that DNS proves", async () => {
  const text = await readme("saas-prod");
  const places = [
    "enable-region --region-name me-south-1",
    "-target=aws_route53_zone.zone",
    "**Everything.**",
    "**The first jobs**",
  ];
  expect(places.map((place) => text.indexOf(place))).toEqual(
    places.map((place) => text.indexOf(place)).sort((a, b) => a - b),
  );
  expect(text).not.toContain("enable-region --region-name us-east-1");
});

test("a state in a file is moved into its bucket once that stands", async () => {
  const text = await readme("dougust-state");
  expect(text).toContain("cp dougust-state/moved/backend.tf.json dougust-state/backend.tf.json");
  expect(text).not.toContain("## A new image");
});

test("what a stack has not is not told of", async () => {
  const text = await readme("dougust-account");
  for (const chapter of ["Jobs", "Secrets to supply", "A new image"]) {
    expect(text).not.toContain(`## ${chapter}`);
  }
});
