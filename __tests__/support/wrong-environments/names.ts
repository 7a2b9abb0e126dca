import type { Mistake } from "./mistake";

const remedy = "shorten the name, or the system, environment or part it is made of";
const alphabet = 'use letters, digits and single hyphens, a letter first, and no "internal-" before them';

function tooLong(
  path: string,
  name: string,
  what: string,
  limit: number,
): Pick<Mistake, "path" | "message" | "value"> {
  return {
    path,
    message: `"${name}" has ${name.length} characters, and ${what} has at most ${limit}; ${remedy}`,
    value: `"${name}"`,
  };
}

/** Names that AWS refuses: the longest variant counts where Slipway appends to a name. */
export const nameMistakes: readonly Mistake[] = [
  {
    name: "a load balancer of 33 characters",
    set: { "loadBalancer.name": "a".repeat(33) },
    ...tooLong("loadBalancer.name", "a".repeat(33), "a load balancer", 32),
  },
  {
    name: "a composed load balancer of 33 characters",
    set: { environment: "production-in-frankfurt", "services.api.http.targetGroup": "api" },
    ...tooLong("loadBalancer.name", "dougust-production-in-frankfurt-alb", "a load balancer", 32),
  },
  {
    name: "a load balancer with an underscore",
    set: { "loadBalancer.name": "dougust_alb" },
    path: "loadBalancer.name",
    message: `"dougust_alb" is no name for a load balancer; ${alphabet}`,
  },
  {
    name: "a load balancer that ends in a hyphen",
    set: { "loadBalancer.name": "dougust-" },
    path: "loadBalancer.name",
    message: `"dougust-" is no name for a load balancer; ${alphabet}`,
  },
  {
    name: "a target group of 33 characters",
    set: { "services.api.http.targetGroup": "a".repeat(33) },
    ...tooLong("services.api.http.targetGroup", "a".repeat(33), "a target group", 32),
  },
  {
    name: "a target group with a dot",
    set: { "services.api.http.targetGroup": "api.targets" },
    path: "services.api.http.targetGroup",
    message: `"api.targets" is no name for a target group; ${alphabet}`,
  },
  {
    name: "a target group whose alternate has 33 characters",
    page: "documentdb",
    set: { "services.app.http.targetGroup": "a".repeat(29) },
    ...tooLong("services.app.http.targetGroup", `${"a".repeat(29)}-alt`, "a target group", 32),
  },
  {
    name: "a composed target group of 33 characters",
    copy: { "services.background-jobs-api": "services.api" },
    set: { "services.background-jobs-api.http.priority": 200, environment: "staging-eu" },
    ...tooLong(
      "services.background-jobs-api.http.targetGroup",
      "dougust-staging-eu-background-jobs-api",
      "a target group",
      32,
    ),
  },
  {
    name: "a task role of 65 characters",
    set: { "services.api.taskRole": "a".repeat(65) },
    ...tooLong("services.api.taskRole", "a".repeat(65), "a role", 64),
  },
  {
    name: "a service whose traffic role has 65 characters",
    set: { "services.api.name": "a".repeat(57) },
    ...tooLong("services.api.name", `${"a".repeat(57)}-traffic`, "a role", 64),
  },
  {
    name: "a network whose flow log role has 65 characters",
    set: { "network.name": "a".repeat(55) },
    ...tooLong("network.name", `${"a".repeat(55)}-flow-logs`, "a role", 64),
  },
  {
    name: "a database whose monitoring role has 65 characters",
    set: { "database.identifier": "a".repeat(54) },
    ...tooLong("database.identifier", `${"a".repeat(54)}-monitoring`, "a role", 64),
  },
  {
    name: "a database of 64 characters",
    set: { "database.identifier": "a".repeat(64) },
    ...tooLong("database.identifier", "a".repeat(64), "a database", 63),
    also: [tooLong("database.identifier", `${"a".repeat(64)}-monitoring`, "a role", 64)].map(
      ({ path, message }) => ({ path, message }),
    ),
  },
  {
    name: "a cluster whose sixteenth instance has 64 characters",
    page: "documentdb",
    set: { "database.identifier": "a".repeat(61) },
    ...tooLong("database.identifier", `${"a".repeat(61)}-16`, "a database", 63),
    also: [tooLong("database.identifier", `${"a".repeat(61)}-monitoring`, "a role", 64)].map(
      ({ path, message }) => ({ path, message }),
    ),
  },
  {
    name: "a bucket of 64 characters",
    set: {
      system: "a-system-of-many-words",
      environment: "production-eu-west1",
      "loadBalancer.name": "alb",
      "services.api.http.targetGroup": "api",
    },
    ...tooLong("system", "a-system-of-many-words-production-eu-west1-alb-logs-123456789012", "a bucket", 63),
  },
];
