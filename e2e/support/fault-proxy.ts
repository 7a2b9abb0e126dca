import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import { environmentFor } from "../../local/credentials";
import type { Emulator } from "../../local/start-emulator";
import { type AwsRequest, awsRequest } from "./aws-request";
import type { Refusal } from "./refusal";

/** Says which requests do not reach the emulator; `"cut"` ends the connection without an answer. */
export type Rule = (request: AwsRequest, body: string) => Refusal | "cut" | undefined;

/** Stands between Terraform and an emulator, remembers every request, and refuses those that its rule names. */
export class FaultProxy implements Emulator {
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Every request that was answered or refused, in that order. */
  readonly log: AwsRequest[] = [];
  rule: Rule = () => undefined;

  /** @param account the twelve digits of the account whose credentials Terraform has */
  constructor(
    private readonly server: Server,
    private readonly emulator: Emulator,
    account: string,
  ) {
    const { port } = server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}`;
    this.environment = environmentFor(this.url, { account, region: "us-east-1" });
    server.on("request", (incoming, outgoing) => {
      this.answer(incoming, outgoing).catch(() => outgoing.destroy());
    });
  }

  async stop(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private async answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await read(incoming);
    const text = body.toString("latin1");
    const asked = awsRequest(incoming, text);
    const refusal = this.rule(asked, text);
    if (refusal === "cut") {
      outgoing.destroy();
    } else if (refusal) {
      outgoing.writeHead(refusal.status).end(refusal.body);
    } else {
      await this.forward(incoming, body, outgoing);
    }
    this.log.push(asked);
  }

  private async forward(incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse): Promise<void> {
    // the whole body is here: nothing is left to expect, or to come in chunks
    const { expect: _expect, "transfer-encoding": _encoding, ...headers } = incoming.headers;
    const forwarded = request(new URL(incoming.url ?? "/", this.emulator.url), {
      method: incoming.method,
      headers: { ...headers, "content-length": body.length },
    });
    forwarded.end(body);
    const [response] = (await once(forwarded, "response")) as [IncomingMessage];
    outgoing.writeHead(response.statusCode ?? 500, response.headers);
    await pipeline(response, outgoing);
  }
}

/** Starts a proxy on a free port. */
export async function startFaultProxy(emulator: Emulator, account = "123456789012"): Promise<FaultProxy> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return new FaultProxy(server, emulator, account);
}

async function read(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
