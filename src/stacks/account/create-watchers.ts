import type { AuditData } from "../../config/schema/account/audit";
import { AccessAnalyzer } from "../../constructs/security/audit/access-analyzer";
import { ConfigurationRecorder } from "../../constructs/security/audit/configuration-recorder";
import { ConfigurationStore } from "../../constructs/security/audit/configuration-store";
import { SecurityHub } from "../../constructs/security/audit/security-hub";
import { ThreatDetection } from "../../constructs/security/audit/threat-detection";
import type { EnvironmentStack } from "../environment-stack";
import type { Place, Places } from "./place";

/** What AWS itself looks for, in every region of the account. */
export function createWatchers(
  stack: EnvironmentStack,
  audit: AuditData,
  account: string,
  { home, others }: Places,
): void {
  const store = audit.config && createStore(stack, audit.config, account, home);
  for (const place of [home, ...others]) {
    if (audit.guardDuty) {
      new ThreatDetection(place.scope, "guardduty", audit.guardDuty);
    }
    if (audit.accessAnalyzer) {
      new AccessAnalyzer(place.scope, "access-analyzer", { name: stack.name("access") });
    }
    if (audit.config && store) {
      const recorder = new ConfigurationRecorder(place.scope, "config", {
        ...audit.config,
        name: stack.name("config"),
        store,
        globalResources: place === home,
      });
      createSecurityHub(audit, place, recorder);
    }
  }
}

function createStore(
  stack: EnvironmentStack,
  config: NonNullable<AuditData["config"]>,
  account: string,
  { scope, keyArn }: Place,
): ConfigurationStore {
  const name = stack.name("config");
  return new ConfigurationStore(scope, "config-store", {
    ...config,
    name,
    account,
    keyArn,
    bucket: `${name}-${account}`,
  });
}

function createSecurityHub(
  { securityHub }: AuditData,
  { scope, region }: Place,
  { ready }: ConfigurationRecorder,
): void {
  if (securityHub) {
    new SecurityHub(scope, "security-hub", { ...securityHub, region, after: ready });
  }
}
