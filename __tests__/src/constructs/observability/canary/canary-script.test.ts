import { EventEmitter } from "node:events";
import { createContext, runInContext } from "node:vm";
import { canaryScript } from "../../../../../src/constructs/observability/canary/canary-script";

interface Asked {
  readonly url: string;
  readonly options: { readonly signal: AbortSignal };
}

/** Something that answers a request, or does not: it gets what the request and the answer are told by. */
type Server = (request: EventEmitter, answer: (status: number) => EventEmitter) => void;

/** One run of the script, as Lambda would do it, against something that answers. */
function run(server: Server, question = { url: "https://api.test.example/health", waitSeconds: 25 }) {
  const asked: Asked[] = [];
  const get = (url: string, options: Asked["options"], answered: (answer: EventEmitter) => void) => {
    asked.push({ url, options });
    const request = new EventEmitter();
    setImmediate(() =>
      server(request, (statusCode) => {
        const answer = Object.assign(new EventEmitter(), { statusCode, resume: () => undefined });
        answered(answer);
        return answer;
      }),
    );
    return request;
  };
  const exports: { handler?: () => Promise<string> } = {};
  const known: Readonly<Record<string, unknown>> = { "node:https": { get } };
  const context = createContext({ exports, require: (name: string) => known[name], AbortSignal, Error });
  runInContext(canaryScript(question), context);
  return { asked, result: exports.handler?.() };
}

function answering(status: number): Server {
  return (_, answer) => void answer(status).emit("end");
}

test.each([200, 204, 299])("status %i is a good answer", async (status) => {
  await expect(run(answering(status)).result).resolves.toBe(
    `https://api.test.example/health answers with status ${status}`,
  );
});

test.each([301, 302, 404, 500, 503])("status %i is none: the run fails and says so", async (status) => {
  await expect(run(answering(status)).result).rejects.toThrow(
    `https://api.test.example/health answers with status ${status}`,
  );
});

test("a name that nobody answers for fails with the reason", async () => {
  const { result } = run((request) => void request.emit("error", new Error("getaddrinfo ENOTFOUND")));
  await expect(result).rejects.toThrow(
    "https://api.test.example/health cannot be asked: getaddrinfo ENOTFOUND",
  );
});

test("an answer that breaks off is none", async () => {
  const { result } = run((_, answer) => void answer(200).emit("error", new Error("aborted")));
  await expect(result).rejects.toThrow("cannot be asked: aborted");
});

test("it waits as long as it was told, and says that nobody answered", async () => {
  // GIVEN
  const question = { url: "https://api.test.example/health", waitSeconds: 0.05 };
  const late = Object.assign(new Error("The operation was aborted"), { name: "AbortError" });
  // WHEN
  const { asked, result } = run((request) => {
    asked[0]?.options.signal.addEventListener("abort", () => void request.emit("error", late));
  }, question);
  // THEN
  await expect(result).rejects.toThrow("https://api.test.example/health does not answer within 0.05 s");
});

test("what the data says is asked for, and nothing in it is run", async () => {
  // GIVEN
  const url = 'https://api.test.example/"+process.exit(1)+"';
  // WHEN
  const { asked, result } = run(answering(200), { url, waitSeconds: 25 });
  await result;
  // THEN
  expect(asked.map((one) => one.url)).toEqual([url]);
});
