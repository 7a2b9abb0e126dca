import { workloadsOf } from "../compute/workloads";
import type { EnvironmentData } from "../environment-fields";
import { isWithin } from "../primitives";
import { type Finding, show } from "../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** SES proves a domain by records, so its zone must be the environment's. */
export function* checkMailDomain({ mail, dns }: Part<"mail" | "dns">): Iterable<Finding> {
  const path = ["mail", "domain"];
  if (mail && !dns) {
    yield { path, message: `${show(mail.domain)} needs a hosted zone for its records; add dns` };
  } else if (mail && dns && !isWithin(mail.domain, dns.zone)) {
    yield {
      path,
      message: `${show(mail.domain)} is an identity outside of the hosted zone ${dns.zone}; use a domain inside it`,
    };
  }
}

/** Whether there is mail for the services and jobs that use it. */
export function* checkMailUses({ mail, ...running }: Part<"mail" | "services" | "jobs">): Iterable<Finding> {
  for (const { path, data } of workloadsOf(running)) {
    if (data.uses.mail && !mail) {
      yield {
        path: [...path, "uses", "mail"],
        message: `${show(data.uses.mail)} needs mail, and this environment has none; add mail, or remove it`,
      };
    }
  }
}
