import { loadConfiguration } from "../src/config/load";
import type { Change } from "./stacks";

/** The deployment strategy alone turned to rolling: AWS provider 5.100.0 knows no other. */
export const rolling: Change = (page) => ({
  ...page,
  services: Object.fromEntries(
    Object.entries(page.services).map(([id, service]) => [
      id,
      service.deployment.strategy === "rolling"
        ? service
        : { ...service, deployment: { ...rolled, rollbackOn: service.deployment.rollbackOn } },
    ]),
  ),
});

const rolled = { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200 } as const;

/** The stacks among those that the globs match that `rolling` changes, for people to know. */
export async function turnedToRolling(globs: readonly string[]): Promise<string[]> {
  const { systems } = await loadConfiguration(globs);
  return systems
    .flatMap(({ environments }) => environments)
    .filter(({ services }) =>
      Object.values(services).some(({ deployment }) => deployment.strategy !== "rolling"),
    )
    .map(({ system, environment }) => `${system}-${environment}`);
}
