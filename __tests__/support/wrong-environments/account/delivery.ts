import type { Mistake } from "../mistake";

const page = "account";

/** What would let others in, or nobody, by what somebody writes for a repository. */
const repositories = {
  "of any owner": "*/slipway",
  "of an owner, all of them": "example-org/*",
  "with one character open": "example-org/slipwa?",
  "without an owner": "slipway",
  "with a space": "example-org/slip way",
  "with more of a subject in it": "example-org/slipway:ref",
  "by its URL": "https://github.com/example-org/slipway",
  "with the id of its owner alone": "example-org@1234/slipway",
  "above its owner": "example-org/..",
  "with a variable of AWS's": "example-org/${aws:username}",
} as const;

const branches = ["*", "release/*", "main?", "refs/heads/main", "/main", "a..b", "main:prod", ""];

const environments = ["prod:1", "*", "pro?", "the production"];

/** Mistakes in which pipelines may do what. */
export const deliveryMistakes: readonly Mistake[] = [
  ...(Object.entries(repositories)
    // a variable is refused before, as every text that Terraform would run
    .filter(([, repository]) => !repository.includes("$"))
    .map(([name, repository]) => ({
      name: `a repository ${name}`,
      page,
      set: { "delivery.infrastructure.repository": repository },
      path: "delivery.infrastructure.repository",
      message: `"${repository}" is no repository; write owner and name as GitHub's subjects have them, as in "example-org/slipway" or "example-org@1234/slipway@5678"`,
    })) satisfies Mistake[]),
  ...(branches.map((branch) => ({
    name: `"${branch}" as a branch`,
    page,
    set: { "delivery.environments.dev.branch": branch },
    path: "delivery.environments.dev.branch",
    message: `"${branch}" is no branch; write one whole name without refs/heads/ and wildcards, as in "main"`,
  })) satisfies Mistake[]),
  ...(environments.map((environment) => ({
    name: `"${environment}" as an environment of GitHub`,
    page,
    set: { "delivery.environments.prod.githubEnvironment": environment },
    path: "delivery.environments.prod.githubEnvironment",
    message: `"${environment}" is no name for an environment of GitHub here; use letters, digits and . _ -, as in "production"`,
  })) satisfies Mistake[]),
  {
    name: "an environment that nobody may change",
    page,
    set: { "delivery.environments.dev": {} },
    path: "delivery.environments.dev",
    message: "names nobody who may change it; add branch or githubEnvironment",
    value: "names nobody",
  },
  {
    name: "a branch beside an environment of GitHub",
    page,
    set: { "delivery.environments.prod.branch": "main" },
    path: "delivery.environments.prod.branch",
    message:
      '"main" stands beside githubEnvironment "prod", and GitHub tells AWS only one of them; remove one of the two',
  },
  {
    name: "a part that nothing here builds",
    page,
    set: { "delivery.builds": ["lambda"] },
    path: "delivery.builds[0]",
    message:
      '"lambda" is not possible here; choose "cache", "queues", "schedules", "mail", "user-pool", "distribution", "firewall", "accelerator", "backups", "canaries", "tracing", "service-connect", "chat"',
  },
  {
    name: "a part listed twice",
    page,
    set: { "delivery.builds": ["mail", "mail"] },
    path: "delivery.builds",
    message: '"mail" is listed more than once; list each once',
    value: '"mail"',
  },
  {
    name: "a part of the account called like its delivery",
    page,
    set: { repositories: ["delivery"] },
    path: "repositories",
    message: '"delivery" is the address of more than one part of the account; rename a repository',
    value: '"delivery"',
  },
];
