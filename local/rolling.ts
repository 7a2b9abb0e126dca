import type { Environment } from "../src/config/schema/names";
import type { Change } from "./stacks";

/** The deployment strategy alone turned to rolling: AWS provider 5.100.0 knows no other. */
export const rolling: Change = (page) => ({
  ...page,
  services: Object.fromEntries(
    Object.entries(page.services).map(([id, service]) => [
      id,
      {
        ...service,
        deployment: { strategy: "rolling", minimumHealthyPercent: 100, maximumPercent: 200 },
      },
    ]),
  ),
});

/** Whether an environment asks for an AWS provider that the local cloud was not made for. */
export function needsProvider6({ services }: Environment): boolean {
  return Object.values(services).some(({ deployment }) => deployment.strategy !== "rolling");
}
