import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CreateTopicCommand, SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { type Emulator, startEmulator } from "../../local/start-emulator";
import { clientOptions, usual } from "../support/emulated";
import { runStep, step } from "../support/step";

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});

afterAll(() => emulator.stop());

describe("smoke test", () => {
  const quick = { ATTEMPTS: "3", PAUSE: "0" };

  test("asks again until a service that starts answers well", async () => {
    const answers = [503, 503, 200];
    const { url, close } = await serve(() => ({ status: answers.shift() ?? 500, body: "ok" }));
    const { code, output } = await runStep(emulator, "smoke-test", { ...quick, URLS: `${url}/api/health` });
    await close();
    expect(code).toBe(0);
    expect(output).toContain(`${url}/api/health: 200 (attempt 3 of 3)`);
  });

  test("gives up after its attempts, with the status and the beginning of the answer", async () => {
    let asked = 0;
    const { url, close } = await serve(() => {
      asked++;
      return { status: 500, body: `no database ${"x".repeat(2000)}` };
    });
    const { code, output } = await runStep(emulator, "smoke-test", {
      ...quick,
      URLS: `${url}/\n${url}/other`,
    });
    await close();
    expect(code).toBe(1);
    expect(asked).toBe(3);
    expect(output).toContain("no database xxx");
    expect(output.length).toBeLessThan(1200);
    expect(output).toContain(`::error::${url}/ answered 500 after 3 attempts`);
  });

  test("fails where nobody answers, and where there is nobody to ask", async () => {
    const nobody = await runStep(emulator, "smoke-test", { ...quick, URLS: "http://127.0.0.1:9/" });
    expect(nobody.output).toContain("::error::http://127.0.0.1:9/ answered 000 after 3 attempts");
    const nothing = await runStep(emulator, "smoke-test", { ...quick, URLS: "" });
    expect(nothing.code).toBe(1);
    expect(nothing.output).toContain("::error::there is no address to ask");
  });
});

describe("notify", () => {
  const said = {
    STACK: "saas-prod",
    IMAGE: "saas-backend:4f2a9c1",
    RUN_URL: "https://github.example/runs/1",
  };

  test.each([
    ["success", "saas-prod runs saas-backend:4f2a9c1"],
    ["failure", "saas-prod does not run saas-backend:4f2a9c1: the deployment failed"],
    ["cancelled", "the deployment of saas-backend:4f2a9c1 to saas-prod was cancelled; look what runs"],
  ])("tells of %s through a topic and on the page of the run", async (OUTCOME, says) => {
    const { topic, received } = await makeTopic(OUTCOME);
    const { summary } = await step(emulator, "notify", { ...said, OUTCOME, TOPICS: topic });
    expect(summary).toBe(`**${says}**\n`);
    expect(await received()).toMatchObject({
      Subject: `saas-prod: ${OUTCOME}`,
      Message: `${says}\nhttps://github.example/runs/1`,
    });
  });

  test("makes nothing fail where a topic is gone, and says so", async () => {
    const TOPICS = "arn:aws:sns:us-east-1:123456789012:gone";
    const { code, output } = await runStep(emulator, "notify", { ...said, OUTCOME: "success", TOPICS });
    expect(code).toBe(0);
    expect(output).toContain(`::warning::${TOPICS} could not be told`);
  });
});

describe("comment and issue", () => {
  const subject = "plan of dougust-dev";

  test("a pull request has one comment per subject, whose text follows", async () => {
    const github = await fakeGithub();
    await step(emulator, "comment", {
      ...github.inputs,
      PULL_REQUEST: "7",
      SUBJECT: subject,
      BODY_FILE: file("first"),
    });
    await step(emulator, "comment", {
      ...github.inputs,
      PULL_REQUEST: "7",
      SUBJECT: "plan of dougust-prod",
      BODY_FILE: file("other"),
    });
    await step(emulator, "comment", {
      ...github.inputs,
      PULL_REQUEST: "7",
      SUBJECT: subject,
      BODY_FILE: file("second"),
    });
    await github.close();
    expect(github.written.map(({ body }) => body)).toEqual([
      `<!-- ${subject} -->\nsecond`,
      "<!-- plan of dougust-prod -->\nother",
    ]);
  });

  test("a comment in which a person quotes the mark is left alone, and so is one behind a hundred others", async () => {
    const github = await fakeGithub();
    github.written.push({ number: 1, body: `<!-- ${subject} -->\nmine`, user: { login: "somebody" } });
    for (let number = 2; number <= 101; number++) {
      github.written.push({ number, body: "talk", user: { login: "somebody" } });
    }
    github.written.push({
      number: 102,
      body: `<!-- ${subject} -->\nold`,
      user: { login: "github-actions[bot]" },
    });
    await step(emulator, "comment", {
      ...github.inputs,
      PULL_REQUEST: "7",
      SUBJECT: subject,
      BODY_FILE: file("new"),
    });
    await github.close();
    expect(github.written[0]?.body).toContain("mine");
    expect(github.written[101]?.body).toBe(`<!-- ${subject} -->\nnew`);
    expect(github.written).toHaveLength(102);
  });

  test("a text that GitHub would refuse is shortened", async () => {
    const github = await fakeGithub();
    await step(emulator, "comment", {
      ...github.inputs,
      PULL_REQUEST: "7",
      SUBJECT: subject,
      BODY_FILE: file("x".repeat(70_000)),
    });
    await github.close();
    expect(github.written[0]?.body.length).toBeLessThan(65_536);
    expect(github.written[0]?.body).toContain("… shortened; the run has all of it.");
  });

  test("an issue is opened once, follows, and is closed when it is over", async () => {
    const github = await fakeGithub();
    const issue = { ...github.inputs, SUBJECT: "drift of dougust-dev" };
    await step(emulator, "issue", { ...issue, OPEN: "false", BODY_FILE: "" });
    expect(github.written).toEqual([]);
    await step(emulator, "issue", { ...issue, OPEN: "true", BODY_FILE: file("a rule") });
    await step(emulator, "issue", { ...issue, OPEN: "true", BODY_FILE: file("two rules") });
    expect(github.written).toHaveLength(1);
    expect(github.written[0]).toMatchObject({
      title: "drift of dougust-dev",
      body: expect.stringContaining("two rules"),
    });
    await step(emulator, "issue", { ...issue, OPEN: "false", BODY_FILE: "" });
    await github.close();
    expect(github.written[0]).toMatchObject({ state: "closed" });
  });

  test("a token without the permission is said so", async () => {
    const github = await fakeGithub(403);
    const { code, output } = await runStep(emulator, "comment", {
      ...github.inputs,
      PULL_REQUEST: "7",
      SUBJECT: subject,
      BODY_FILE: file("x"),
    });
    await github.close();
    expect(code).toBe(1);
    expect(output).toContain("::error::GitHub refuses GET issues/7/comments");
    expect(output).not.toContain("secret-token");
  });
});

interface Answer {
  readonly status: number;
  readonly body: string;
}

async function serve(answer: (request: IncomingMessage, body: string) => Answer) {
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { status, body } = answer(request, Buffer.concat(parts).toString());
      response.writeHead(status, { "content-type": "application/json" }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `http://127.0.0.1:${port}`, close };
}

interface Written {
  number: number;
  body: string;
  title?: string;
  state?: string;
  readonly user: { readonly login: string };
}

/** As much of GitHub's API as the steps use: comments of one pull request, or issues, in pages. */
async function fakeGithub(refusal?: number) {
  const written: Written[] = [];
  const { url, close } = await serve(({ method, url: path = "", headers }, body) => {
    if (refusal !== undefined || headers.authorization !== "Bearer secret-token") {
      return { status: refusal ?? 401, body: "{}" };
    }
    const { pathname, searchParams } = new URL(path, "http://github.example");
    if (method === "GET") {
      const [page, size] = [Number(searchParams.get("page")), Number(searchParams.get("per_page"))];
      const open = written.filter(({ state }) => state !== "closed");
      return {
        status: 200,
        body: JSON.stringify(
          open.slice((page - 1) * size, page * size).map((one) => ({ id: one.number, ...one })),
        ),
      };
    }
    const number = Number(/\d+$/.exec(pathname)?.[0]);
    const existing = method === "PATCH" ? written.find((one) => one.number === number) : undefined;
    if (existing) {
      Object.assign(existing, JSON.parse(body));
    } else if (!(pathname.endsWith("/comments") && written.some(({ title }) => title))) {
      written.push({
        number: written.length + 1,
        user: { login: "github-actions[bot]" },
        ...JSON.parse(body),
      });
    }
    return { status: 200, body: "{}" };
  });
  const inputs = {
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: "example-org/slipway",
    GITHUB_TOKEN: "secret-token",
  };
  return { written, inputs, close };
}

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "slipway-body-")), "body.md");
  writeFileSync(path, text);
  return path;
}

async function makeTopic(name: string) {
  const [sns, sqs] = [
    new SNSClient(clientOptions(emulator, usual)),
    new SQSClient(clientOptions(emulator, usual)),
  ];
  const { TopicArn: topic = "" } = await sns.send(new CreateTopicCommand({ Name: name }));
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  await sns.send(
    new SubscribeCommand({
      TopicArn: topic,
      Protocol: "sqs",
      Endpoint: `arn:aws:sqs:${usual.region}:${usual.account}:${name}`,
    }),
  );
  const received = async () => {
    const { Messages: [message] = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 2 }),
    );
    return JSON.parse(message?.Body ?? "null");
  };
  return { topic, received };
}
