/** What AWS takes as the name of something. */
export interface NameRule {
  readonly what: string;
  readonly limit: number;
  readonly pattern: RegExp;
  readonly allowed: string;
}

const hyphenated = "letters, digits and single hyphens, a letter first";
export const loadBalancer: NameRule = {
  what: "a load balancer",
  limit: 32,
  pattern: /^(?!internal-)[A-Za-z]([A-Za-z0-9]|-(?!-|$))*$/,
  allowed: `${hyphenated}, and no "internal-" before them`,
};
export const accelerator: NameRule = {
  what: "an accelerator",
  limit: 64,
  pattern: /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/,
  allowed: "letters, digits, dots and hyphens, none of the last two at an end",
};
export const targetGroup: NameRule = { ...loadBalancer, what: "a target group" };
export const database: NameRule = {
  what: "a database",
  limit: 63,
  // RDS makes capitals small, and Terraform would plan to change them back for ever
  pattern: /^[a-z]([a-z0-9]|-(?!-|$))*$/,
  allowed: "small letters, digits and single hyphens, a letter first",
};
export const proxy: NameRule = { ...database, what: "a database proxy" };
export const globalDatabase: NameRule = { ...database, what: "a global database" };
export const cacheUser: NameRule = { ...database, what: "a user of a cache", limit: 40 };
export const role: NameRule = {
  what: "a role",
  limit: 64,
  pattern: /^[\w+=,.@-]+$/,
  allowed: "letters, digits and + = , . @ _ -",
};
export const bucket: NameRule = {
  what: "a bucket",
  limit: 63,
  // a dot would be beside S3's certificate; the words are S3's own
  pattern:
    /^(?!xn--|sthree-|amzn-s3-demo-)[a-z0-9][a-z0-9-]+[a-z0-9](?<!-s3alias|--ol-s3|--x-s3|--table-s3)$/,
  allowed: "3 characters or more: small letters, digits and hyphens between them",
};
/** As long as a source of log deliveries; an origin access control has 64 characters. */
export const distribution: NameRule = {
  what: "a distribution",
  limit: 60,
  pattern: /^[\w-]+$/,
  allowed: "letters, digits, _ and -",
};
export const queue: NameRule = {
  what: "a queue",
  limit: 80,
  pattern: /^[\w-]+$/,
  allowed: "letters, digits, _ and -",
};
export const schedule: NameRule = {
  what: "a schedule",
  limit: 64,
  pattern: /^[\w.-]+$/,
  allowed: "letters, digits and . _ -",
};
export const eventRule: NameRule = { ...schedule, what: "a rule of EventBridge" };
export const configurationSet: NameRule = {
  what: "a configuration set",
  limit: 64,
  pattern: /^[\w-]+$/,
  allowed: "letters, digits, _ and -",
};
export const mailTemplate: NameRule = { ...configurationSet, what: "a mail template" };
export const topic: NameRule = { ...configurationSet, what: "a topic", limit: 256 };
export const dashboard: NameRule = { ...configurationSet, what: "a dashboard", limit: 255 };
export const userPool: NameRule = {
  what: "a user pool",
  limit: 121,
  pattern: /^[\w+=,.@-]+$/,
  allowed: "letters, digits and + = , . @ _ -",
};
export const ecs: NameRule = {
  what: "ECS",
  limit: 255,
  pattern: /^[\w-]+$/,
  allowed: "letters, digits, _ and -",
};
export const canary: NameRule = {
  what: "a canary",
  limit: 255,
  pattern: /^[a-z0-9_-]+$/,
  allowed: "small letters, digits, _ and -",
};
/** Of a sampling rule and of a group. */
export const trace: NameRule = {
  what: "a traced service",
  limit: 32,
  pattern: /^[\w-]+$/,
  allowed: "letters, digits, _ and -",
};
