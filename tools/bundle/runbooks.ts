import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Facts, has } from "./facts";

/** Where the runbooks are that bundles copy. */
export const runbookFolder = join("docs", "runbooks");

/** Which stacks a runbook concerns, by what they have; each file of docs/runbooks has a line here. */
export const concerns: Readonly<Record<string, (facts: Facts) => boolean>> = {
  "alarms.md": (facts) => facts.kind === "environment" && has(facts, "aws_cloudwatch_metric_alarm"),
  "audit-alarm.md": (facts) => has(facts, "aws_cloudtrail"),
  "aurora-readers.md": (facts) =>
    facts.resources
      .ofType("aws_appautoscaling_target")
      .some(({ values }) => values.service_namespace === "rds"),
  "costs.md": (facts) =>
    has(facts, "aws_budgets_budget", "aws_ce_cost_allocation_tag", "aws_ce_anomaly_monitor"),
  "dns.md": (facts) => has(facts, "aws_route53_zone"),
  "drift.md": () => true,
  "global-database.md": (facts) => has(facts, "aws_rds_global_cluster"),
  "incident-response.md": ({ kind }) => kind === "environment",
  "killed-apply.md": () => true,
  "losing-a-region.md": (facts) => has(facts, "aws_rds_global_cluster", "aws_globalaccelerator_accelerator"),
  "mail.md": (facts) => has(facts, "aws_sesv2_email_identity"),
  "migrations.md": ({ jobs }) => jobs.some(({ migrates }) => migrates),
  "notifications.md": (facts) => has(facts, "aws_sns_topic_subscription"),
  "restore-export.md": (facts) => facts.jobs.some(({ output }) => output === "export_run_task"),
  "restoring-a-backup.md": (facts) => has(facts, "aws_db_instance", "aws_rds_cluster", "aws_docdb_cluster"),
  "rotating-secrets.md": (facts) => has(facts, "aws_secretsmanager_secret"),
  "signed-urls.md": (facts) => has(facts, "aws_cloudfront_key_group"),
  "state-and-locks.md": () => true,
  "traffic-shift.md": ({ resources }) =>
    resources.ofType("aws_ecs_service").some(({ values }) => "deployment_configuration" in values),
};

/** The names of the runbooks that concern a stack. */
export function runbooksFor(facts: Facts): string[] {
  return allRunbooks().filter((name) => concerns[name]?.(facts));
}

/** The names of all runbooks there are. */
export function allRunbooks(): string[] {
  return readdirSync(runbookFolder).sort();
}

/**
 * A runbook as a bundle has it: its commands name the folders of the bundle, its links lead to what is there.
 * @param inBundle the names of the runbooks that stand beside it
 */
export function runbookText(name: string, inBundle: readonly string[]): string {
  const [title = "", ...rest] = readFileSync(join(runbookFolder, name), "utf8").split("\n");
  return [title, "", note(name), ...rest]
    .join("\n")
    .replaceAll("cdktf.out/stacks/", "")
    .replaceAll(/\[([^\]]*)\]\(([^)#\s]+)(#[^)\s]*)?\)/g, (link, words: string, target: string) =>
      inBundle.includes(target) || target.includes("://") ? link : `${words} (${inRepository(target)})`,
    );
}

function note(name: string): string {
  return `Of the repository's \`${join(runbookFolder, name)}\`. Commands run in the folder above the stacks' ones; examples may be of another \
stack. What begins with \`npm\` or edits a page is for people with the repository.`;
}

/** Where a link of a runbook leads, in the repository. */
function inRepository(target: string): string {
  return `\`${join(runbookFolder, target)}\` in the repository`;
}

/** The first heading of a runbook. */
export function titleOf(name: string): string {
  return (readFileSync(join(runbookFolder, name), "utf8").split("\n")[0] ?? "").replace(/^# /, "");
}
