import { UsageError } from "../../src/config/problem";
import { type Cloud, defaultPort, findCloud, startCloud } from "../cloud";

/** Brings the local cloud up, and says where it is. */
export async function up(port = defaultPort): Promise<Cloud> {
  const cloud = await startCloud(port);
  console.error(`the local cloud is up at ${cloud.url}`);
  return cloud;
}

/** The command: a cloud that is up already is a mistake, because nothing in it would be new. */
export async function upCommand([port, ...others]: readonly string[]): Promise<void> {
  const running = findCloud();
  if (running) {
    throw new UsageError(
      `the local cloud is up at ${running.url} since ${running.since}; npm run local down ends it`,
    );
  }
  if (others.length > 0 || (port !== undefined && !/^\d{1,5}$/.test(port))) {
    throw new UsageError(
      `"${[port, ...others].join(" ")}" is no port; write npm run local up ${defaultPort}`,
    );
  }
  await up(port === undefined ? undefined : Number(port));
}
