import type { AwsRequest } from "./aws-request";

/** What AWS answers instead of doing what it was asked to. */
export interface Refusal {
  readonly status: number;
  readonly body: string;
}

/** AWS is not well. */
export function unavailable(request: AwsRequest): Refusal {
  return refusal(request, 503, "ServiceUnavailable", "the service is unavailable, please try again");
}

/** The account asks for more than AWS lets it, in the words of the service. */
export function throttled(request: AwsRequest): Refusal {
  if (request.service === "s3") {
    return refusal(request, 503, "SlowDown", "please reduce your request rate");
  }
  if (request.service === "ec2") {
    return refusal(request, 503, "RequestLimitExceeded", "request limit exceeded");
  }
  const code = request.protocol === "json" ? "ThrottlingException" : "Throttling";
  return refusal(request, 400, code, "rate exceeded");
}

/** AWS will not do it, however often it is asked. */
export function denied(request: AwsRequest): Refusal {
  return refusal(request, 403, "AccessDenied", "not authorized");
}

function refusal({ protocol }: AwsRequest, status: number, code: string, message: string): Refusal {
  if (protocol === "json") {
    return { status, body: JSON.stringify({ __type: code, message }) };
  }
  // AWS's XML protocols look for the error in the root, in <Error> or in <Errors><Error>
  const details = `<Code>${code}</Code><Message>${message}</Message>`;
  return {
    status,
    body: `<Error>${details}<Error>${details}</Error><Errors><Error>${details}</Error></Errors></Error>`,
  };
}
