import type { IncomingMessage } from "node:http";

/** A request to AWS, as far as one can tell from outside. */
export interface AwsRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** As in `secretsmanager`: the service that the request is signed for. */
  readonly service: string;
  readonly protocol: "json" | "query" | "rest";
  /** The operation's name, unless only the method and the path tell it; then the method. */
  readonly action: string;
}

/** Reads what a request asks for from its headers and, in the query protocol, its body. */
export function awsRequest({ method = "", url = "", headers }: IncomingMessage, body: string): AwsRequest {
  const [path = ""] = url.split("?");
  // Credential=<key>/<date>/<region>/<service>/aws4_request
  const service = headers.authorization?.split("/")[3] ?? "";
  const target = headers["x-amz-target"];
  if (typeof target === "string") {
    return { method, path, service, protocol: "json", action: target.split(".").at(-1) ?? target };
  }
  const action = new URLSearchParams(body).get("Action");
  if (action) {
    return { method, path, service, protocol: "query", action };
  }
  return { method, path, service, protocol: xmlServices.has(service) ? "rest" : "json", action: method };
}

/** The services that speak XML over plain HTTP methods; all others that do without a target or an action speak JSON. */
const xmlServices: ReadonlySet<string> = new Set(["s3", "route53", "cloudfront"]);

/** Whether a request changes something, unless it only locks or unlocks a state. */
export function changes({ action, path }: AwsRequest): boolean {
  return !/^(Describe|List|Get|Head|Batch(Get|Check)|GET|HEAD)/.test(action) && !path.endsWith(".tflock");
}
