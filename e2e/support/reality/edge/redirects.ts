import { createContext, runInContext } from "node:vm";
import { CloudFrontClient, GetFunctionCommand } from "@aws-sdk/client-cloudfront";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";
import { behaviorsOf, findDistribution } from "./deployed-distribution";

/** The function that the distribution runs sends people from name to name as the data says, and leaves the rest alone. */
export async function expectRedirects(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { distribution } = environmentOf(stack);
  const [domain] = distribution?.domains ?? [];
  if (!distribution || domain === undefined) {
    return;
  }
  const { domains, redirects, name } = distribution;
  const cloudFront = new CloudFrontClient(clientOptions(cloud, stack));
  const behaviors = behaviorsOf(await findDistribution(cloudFront, domain));
  const run = behaviors.map(({ FunctionAssociations }) =>
    (FunctionAssociations?.Items ?? []).map(({ EventType, FunctionARN }) => `${EventType} ${FunctionARN}`),
  );
  if (Object.keys(redirects).length === 0) {
    expectSame(`functions of ${name}`, run.flat(), []);
    return;
  }
  // on every path the same one
  const association = only([...new Set(run.map(String))], `function of ${name}, the same on all paths`);
  const [event, arn = ""] = association.split(" ");
  const code = await liveCode(cloudFront, arn.split("/").at(-1) ?? "");
  const found = Object.fromEntries(domains.map((host) => [host, answer(code, host)]));
  const wanted = Object.fromEntries(
    domains.map((host) => [host, redirects[host] ? `https://${redirects[host]}/a/b?c=d` : "passes"]),
  );
  expectSame(`redirects of ${name}`, { event, ...found }, { event: "viewer-request", ...wanted });
}

async function liveCode(cloudFront: CloudFrontClient, Name: string): Promise<string> {
  const { FunctionCode } = await cloudFront.send(new GetFunctionCommand({ Name, Stage: "LIVE" }));
  return new TextDecoder().decode(FunctionCode);
}

/** Where a request for `/a/b?c=d` is sent. */
function answer(code: string, host: string): string {
  const request = {
    method: "GET",
    uri: "/a/b",
    querystring: { c: { value: "d" } },
    headers: { host: { value: host } },
    cookies: {},
  };
  const context = createContext({ event: { version: "1.0", request } });
  const { statusCode, headers } = JSON.parse(
    runInContext(`${code}; JSON.stringify(handler(event))`, context),
  );
  return statusCode === 301 ? headers.location.value : "passes";
}
