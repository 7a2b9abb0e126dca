import { regions } from "../../../src/regions";
import type { Values } from "../../cost/resources";
import { type Facts, has } from "../facts";
import { isInFile, movedBackendFile } from "../state-backend";
import { commands } from "./markdown";

/** What waits for a person before or after the first apply of a stack, in order, as far as the stack has it. */
export function firstApply(facts: Facts): string[] {
  return [
    ...beforeIt(facts),
    ...[zone, secrets].map((step) => step(facts)),
    everything(facts),
    moveState(facts),
    ...afterIt(facts),
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

function beforeIt(facts: Facts): string[] {
  return [
    ...facts.regions.filter(mustOptIn).map(optIn),
    vpcOriginZones(facts),
    facts.kind === "environment"
      ? `**\`${facts.system}-state\` and \`${facts.system}-account\` stand**: the bucket of the state, and the repositories of images.`
      : "",
    facts.kind === "account" ? `**\`${facts.system}-state\` stands**: the bucket of the state.` : "",
    images(facts),
  ];
}

function mustOptIn(region: string): boolean {
  return regions[region]?.optIn === true;
}

function optIn(region: string): string {
  return `**The region.** An account must opt in to ${region}, which takes minutes to hours:\n\n${commands(`aws account enable-region --region-name ${region}`)}`;
}

function vpcOriginZones(facts: Facts): string {
  const [region] = facts.regions;
  return !has(facts, "aws_cloudfront_vpc_origin") || region !== "us-east-1"
    ? ""
    : `**The zones.** CloudFront reaches no internal load balancer in the zone with the ID \`use1-az3\`, whose letter differs by account. It must be none of the subnets':\n\n${commands(
        `aws ec2 describe-availability-zones --region ${region} --query 'AvailabilityZones[].[ZoneName,ZoneId]'`,
      )}`;
}

function images({ pointers }: Facts): string {
  const all = [...new Set(pointers.map(({ image, firstTag }) => `${image}:${firstTag}`))];
  const registries = new Map(pointers.map(({ image, region }) => [image.split("/")[0] ?? "", region]));
  return all.length === 0
    ? ""
    : `**The images** are pushed that run at first:\n\n${commands(
        ...[...registries].map(
          ([registry, region]) =>
            `aws ecr get-login-password --region ${region} | docker login --username AWS --password-stdin ${registry}`,
        ),
        ...all.map((image) => `docker push ${image}`),
      )}`;
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

function moveState({ name, json }: Facts): string {
  return isInFile(json)
    ? `**The state moves into its bucket.** So far it is a file beside the bundle, \`terraform.${name}.tfstate\`. The plan must say \`No changes.\`; then the file can go, and whoever has the repository writes \`state: { backend: "s3" … }\` into the account's page. Until the next bundle the sums tell that backend.tf.json was changed.\n\n${commands(
        `cp ${name}/${movedBackendFile} ${name}/backend.tf.json`,
        `terraform -chdir=${name} init -migrate-state`,
        `terraform -chdir=${name} plan`,
      )}`
    : "";
}

function afterIt(facts: Facts): string[] {
  const jobs = firstJobs(facts);
  return [
    jobs.length > 0
      ? `**The first jobs** (below, "Jobs"), one after the other, each to exit code 0: ${jobs.map((job) => `\`${job}\``).join(", ")}. Then services are deployed anew.`
      : "",
    confirmed(facts),
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

/** Jobs that nothing starts by itself: services wait for what they do. */
function firstJobs({ jobs }: Facts): string[] {
  return jobs.filter(({ isScheduled }) => !isScheduled).map(({ output }) => output);
}

function confirmed(facts: Facts): string {
  const all = mailAddresses(facts);
  return all.length === 0
    ? ""
    : `**Whoever is told confirms it**, by the link that AWS sends within minutes: ${all.join(", ")} ([notifications](runbooks/notifications.md)).`;
}

function mailAddresses({ resources }: Facts): string[] {
  const byMail = ({ protocol }: Values) => protocol === "email";
  const all = resources.ofType("aws_sns_topic_subscription").filter(({ values }) => byMail(values));
  return [...new Set(all.map(({ values }) => String(values.endpoint)))].sort();
}
