import { type Facts, has } from "../facts";
import { afterFirstApply, firstJobs, mailAddresses } from "./after-first-apply";
import { beforeFirstApply, mustOptIn } from "./before-first-apply";
import { commands } from "./markdown";

/** What waits for a person before or after the first apply of a stack, in order, as far as the stack has it. */
export function firstApply(facts: Facts): string[] {
  return [
    ...beforeFirstApply(facts),
    ...[zone, secrets].map((step) => step(facts)),
    everything(facts),
    ...afterFirstApply(facts),
  ].filter((step) => step !== "");
}

/** In a sentence each, for the page of all stacks. */
export function waitsFor(facts: Facts): string[] {
  return [
    ...facts.regions.filter(mustOptIn).map((region) => `opting in to ${region}`),
    ...(facts.pointers.length > 0 ? ["images"] : []),
    ...zoneAddresses(facts).map(() => "delegating the zone"),
    ...(facts.secrets.length > 0 ? [`${facts.secrets.length} secrets to supply`] : []),
    ...(firstJobs(facts).length > 0 ? ["first jobs"] : []),
    ...(has(facts, "aws_sesv2_email_identity") ? ["leaving the sandbox of SES"] : []),
    ...(mailAddresses(facts).length > 0 ? ["confirming mail"] : []),
  ].filter((one, index, all) => all.indexOf(one) === index);
}

function zone(facts: Facts): string {
  const targets = zoneAddresses(facts);
  return targets.length === 0
    ? ""
    : `**The zone** is applied alone, and delegated to its name servers: nothing that DNS proves goes on before that.\n\n${commands(
        `terraform -chdir=${facts.name} apply ${targets.map((address) => `-target=${address}`).join(" ")}`,
        `terraform -chdir=${facts.name} output name_servers`,
      )}`;
}

function zoneAddresses({ resources }: Facts): string[] {
  return resources.ofType("aws_route53_zone").map(({ address }) => address);
}

function secrets({ name, secrets: all }: Facts): string {
  return all.length === 0
    ? ""
    : `**Supplied secrets** are made empty, then filled (below, "Secrets to supply"): tasks that find one empty do not start.\n\n${commands(
        `terraform -chdir=${name} apply ${all.map(({ address }) => `-target=${address}`).join(" ")}`,
      )}`;
}

function everything({ name }: Facts): string {
  return `**Everything.** Read the plan, then apply it.\n\n${commands(
    `terraform -chdir=${name} plan -out=first.tfplan`,
    `terraform -chdir=${name} apply first.tfplan`,
  )}`;
}
