import type { Synthesized } from "../support/terraform-json";
import { writtenStacks } from "../support/written-stacks";

let stacks: ReadonlyMap<string, Synthesized>;

beforeAll(async () => {
  stacks = await writtenStacks();
});

function stack(name: string): Synthesized {
  return stacks.get(name) as Synthesized;
}

test("only production has backups beside RDS's own", () => {
  const backedUp = [...stacks].filter(([, json]) => json.ids("aws_backup_plan").length > 0);
  expect(backedUp.map(([name]) => name).sort()).toEqual(["dougust-prod", "fckdoomscroll-prod"]);
});

test.each([
  ["fckdoomscroll-prod", "cron(0 6 * * ? *)"],
  ["dougust-prod", "cron(0 7 * * ? *)"],
])("%s keeps a week of backups of its database, and copies in us-west-2", (name, schedule) => {
  // GIVEN
  const json = stack(name);
  // THEN
  expect(json.at("aws_backup_plan.backups_plan").rule).toMatchObject([
    {
      schedule,
      start_window: 120,
      lifecycle: { delete_after: 7 },
      copy_action: [
        {
          destination_vault_arn: "${aws_backup_vault.backups_copy_vault.arn}",
          lifecycle: { delete_after: 7 },
        },
      ],
    },
  ]);
  expect(json.at("aws_backup_selection.backups_selection").resources).toEqual([
    "${aws_db_instance.database.arn}",
  ]);
  expect(json.at("aws_backup_vault.backups_copy_vault").provider).toBe("aws.us-west-2");
  expect(json.json.provider?.aws).toMatchObject([{ region: "us-east-1" }, { region: "us-west-2" }]);
});
