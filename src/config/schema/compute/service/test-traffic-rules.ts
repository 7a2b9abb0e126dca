import type { EnvironmentData } from "../../environment-fields";
import { type Finding, listedTwice, show } from "../../rule";

/** Whether each port for tests is one service's, and open to those who test alone. */
export function* checkTestTraffic({
  services,
}: {
  services: Readonly<Record<string, Pick<EnvironmentData["services"][string], "deployment">>>;
}): Iterable<Finding> {
  const ports = new Map<number, string>();
  for (const [id, { deployment }] of Object.entries(services)) {
    const test = deployment.strategy === "rolling" ? undefined : deployment.testTraffic;
    if (!test) {
      continue;
    }
    const at = ["services", id, "deployment", "testTraffic"];
    const other = ports.get(test.port);
    if (other !== undefined) {
      yield {
        path: [...at, "port"],
        message: `${test.port} is also the port of ${show(other)}; give each its own`,
      };
    }
    ports.set(test.port, id);
    if (test.from.some((block) => block.endsWith("/0"))) {
      yield {
        path: [...at, "from"],
        message: `${show(test.from)} lets everybody past the firewall; name the addresses of those who test`,
      };
    }
    yield* listedTwice(test.from, [...at, "from"], "block");
  }
}
