import { DescribeSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { WrittenStack } from "../../../../local/stacks";
import type { Environment } from "../../../../src/config/schema/names/names";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf } from "../environment";
import { expectSame } from "../expect-same";
import { customerKey } from "../security/customer-key";

/** The secrets that are read in the second region are copied there under its key, and no others are. */
export async function expectCopies(cloud: Cloud, stack: WrittenStack, there: WrittenStack): Promise<void> {
  const { secrets } = environmentOf(stack);
  const secretsManager = new SecretsManagerClient(clientOptions(cloud, stack));
  const key = await customerKey(cloud, there);
  const read = partsReadIn(environmentOf(there));
  for (const [part, { kind, name }] of Object.entries(secrets.entries)) {
    if (kind !== "rds-managed") {
      const { ReplicationStatus = [] } = await secretsManager.send(
        new DescribeSecretCommand({ SecretId: name }),
      );
      const found = ReplicationStatus.map(({ Region, KmsKeyId, Status }) => [Region, KmsKeyId, Status]);
      expectSame(`copies of ${name}`, found, read.has(part) ? [[there.region, key, "InSync"]] : []);
    }
  }
}

/** What tasks there read, and the proxy. */
function partsReadIn({ services, database }: Environment): Set<string> {
  const references = Object.values(services).flatMap(({ secrets }) => Object.values(secrets));
  const parts = references.map((reference) => (typeof reference === "string" ? reference : reference.secret));
  const login = "proxy" in database ? database.proxy?.login : undefined;
  return new Set([...parts, ...(login === undefined ? [] : [login])]);
}
