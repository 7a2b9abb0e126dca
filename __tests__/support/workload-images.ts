import { loadConfiguration } from "../../src/config/load";
import { type Workload, workloadsOf } from "../../src/config/schema/compute/workloads";
import type { Environment } from "../../src/config/schema/names/names";

/** The folder of `docker/images/` that builds what a repository holds. */
const kinds: Readonly<Record<string, string>> = {
  "calstack-app": "node",
  "cosmicspace-backend": "node",
  "dougust-backend": "nestjs",
  "dougust-export": "export",
  "fckdoomscroll/app": "nextjs",
  "saas-backend": "fastapi",
};

/** A service or a job of one environment, and what its image is built by. */
export interface RunWorkload {
  readonly title: string;
  readonly environment: Environment;
  readonly id: string;
  readonly data: Workload["data"];
  readonly kind: string;
}

/** Everything that runs in any environment. */
export async function runWorkloads(): Promise<RunWorkload[]> {
  const { systems } = await loadConfiguration([]);
  return systems.flatMap(({ environments }) =>
    environments.flatMap((environment) =>
      workloadsOf(environment).map(({ path: [, id], data }) => ({
        title: `${environment.system}-${environment.environment}/${id}`,
        environment,
        id,
        data,
        kind: kindOf(environment, data),
      })),
    ),
  );
}

/** The names of what the page gives to a workload. */
export function givenTo({ data }: RunWorkload): string[] {
  return [...Object.keys(data.variables), ...Object.keys(data.secrets)];
}

function kindOf({ services }: Environment, { image }: Workload["data"]): string {
  const own = "of" in image ? services[image.of]?.image : image;
  const repository = own && "repository" in own ? own.repository : "";
  const kind = kinds[repository];
  if (!kind) {
    throw new Error(`nobody says what builds the images of ${repository}; add it to this file`);
  }
  return kind;
}
