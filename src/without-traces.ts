/**
 * Runs something while CDKTF's own stack traces are off: it takes one per token, a tenth of the time, and only
 * its own errors about tokens would show them. Errors keep theirs.
 */
export function withoutTraces<T>(build: () => T): T {
  const capture = Error.captureStackTrace;
  Error.captureStackTrace = () => {};
  try {
    return build();
  } finally {
    Error.captureStackTrace = capture;
  }
}
