export interface Question {
  readonly url: string;
  /** How long it waits for the answer. */
  readonly waitSeconds: number;
}

/**
 * The function that a canary runs: Node.js without a browser. It ends well with an answer of status 2xx, and fails with the
 * reason otherwise; a redirect is no answer. The question comes into it as JSON, which is JavaScript, so that nothing in
 * the data is run. Source: CloudWatch User Guide, "Writing a Node.js canary script".
 */
export function canaryScript(question: Question): string {
  return `const https = require("node:https");

const { url, waitSeconds } = ${JSON.stringify(question)};

exports.handler = async () => {
  const status = await ask();
  if (status < 200 || status > 299) {
    throw new Error(url + " answers with status " + status);
  }
  return url + " answers with status " + status;
};

function ask() {
  return new Promise((resolve, reject) => {
    const options = { headers: { "user-agent": "slipway-canary" }, signal: AbortSignal.timeout(waitSeconds * 1000) };
    const request = https.get(url, options, (answer) => {
      // all of it: an answer that breaks off is none
      answer.on("end", () => resolve(answer.statusCode));
      answer.on("error", (error) => reject(failure(error)));
      answer.resume();
    });
    request.on("error", (error) => reject(failure(error)));
  });
}

function failure(error) {
  const late = error.name === "AbortError" || error.name === "TimeoutError";
  return new Error(late ? url + " does not answer within " + waitSeconds + " s" : url + " cannot be asked: " + error.message);
}
`;
}
