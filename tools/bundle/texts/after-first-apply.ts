import type { Values } from "../../cost/resources";
import { type Facts, has } from "../facts";
import { isInFile, movedBackendFile } from "../state-backend";
import { commands } from "./markdown";

/** What waits for a person once everything stands. */
export function afterFirstApply(facts: Facts): string[] {
  const jobs = firstJobs(facts);
  return [
    moveState(facts),
    jobs.length > 0
      ? `**The first jobs** (below, "Jobs"), one after the other, each to exit code 0: ${jobs.map((job) => `\`${job}\``).join(", ")}. Then services are deployed anew.`
      : "",
    confirmed(facts),
    pipelines(facts),
    has(facts, "aws_sesv2_email_identity")
      ? "**Mail** reaches strangers only after AWS has let the account out of SES's sandbox: [mail](runbooks/mail.md)."
      : "",
    has(facts, "aws_route53_hosted_zone_dnssec")
      ? "**The DS record** goes to the zone's parent last of all: [dns](runbooks/dns.md)."
      : "",
    has(facts, "aws_budgets_budget")
      ? "**Costs** are counted only once the account's bills know the tags, a day later: [costs](runbooks/costs.md)."
      : "",
  ];
}

function moveState({ name, json }: Facts): string {
  return isInFile(json)
    ? `**The state moves into its bucket.** So far it is a file beside the bundle, \`terraform.${name}.tfstate\`. The plan must say \`No changes.\`; then the file can go, and whoever has the repository writes \`state: { backend: "s3" … }\` into the account's page. Until the next bundle the sums tell that backend.tf.json was changed.\n\n${commands(
        `cp ${name}/${movedBackendFile} ${name}/backend.tf.json`,
        `terraform -chdir=${name} init -migrate-state`,
        `terraform -chdir=${name} plan`,
      )}`
    : "";
}

function pipelines({ name, json }: Facts): string {
  return json.output?.delivery_roles === undefined
    ? ""
    : `**Pipelines** take roles by OIDC from GitHub; the repositories there are told which, and hold no key:\n\n${commands(
        `terraform -chdir=${name} output delivery_roles`,
      )}`;
}

/** Jobs that nothing starts by itself: services wait for what they do. */
export function firstJobs({ jobs }: Facts): string[] {
  return jobs.filter(({ isScheduled }) => !isScheduled).map(({ output }) => output);
}

function confirmed(facts: Facts): string {
  const all = mailAddresses(facts);
  return all.length === 0
    ? ""
    : `**Whoever is told confirms it**, by the link that AWS sends within minutes: ${all.join(", ")} ([notifications](runbooks/notifications.md)).`;
}

/** Who is told by mail, and has to say that this is meant. */
export function mailAddresses({ resources }: Facts): string[] {
  const byMail = ({ protocol }: Values) => protocol === "email";
  const all = resources.ofType("aws_sns_topic_subscription").filter(({ values }) => byMail(values));
  return [...new Set(all.map(({ values }) => String(values.endpoint)))].sort();
}
