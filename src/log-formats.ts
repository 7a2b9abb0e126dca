/** How applications write lines to their logs, and by which filter of CloudWatch's a line is known that tells an error. */
export const logFormats = {
  /** pino, and NestJS with nestjs-pino: numbers for levels. */
  pino: "{ $.level >= 50 }",
  /** winston as JSON. */
  winston: '{ $.level = "error" }',
  /** structlog's JSON renderer with `add_log_level`; Python's name for the worst is `critical`. */
  structlog: '{ ($.level = "error") || ($.level = "critical") }',
  /** A Node application's JSON, by pino or by winston. */
  "node-json": '{ ($.level >= 50) || ($.level = "error") || ($.level = "fatal") }',
} as const;

export type LogFormat = keyof typeof logFormats;

export const logFormatNames = Object.keys(logFormats) as [LogFormat, ...LogFormat[]];
