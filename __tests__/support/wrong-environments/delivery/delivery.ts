import type { Mistake } from "../mistake";

const migrations = "delivery.migrations";

/** Mistakes in what a deployment does beside replacing what runs. */
export const deliveryMistakes: readonly Mistake[] = [
  {
    name: "a migration that is no job",
    page: "worker",
    set: { delivery: { migrations: ["upgrade"] } },
    path: `${migrations}[0]`,
    message: '"upgrade" is no job of this environment; choose one of jobs: create-roles',
  },
  {
    name: "a migration where there are no jobs",
    page: "atlas",
    set: { delivery: { migrations: ["migrate"] } },
    path: `${migrations}[0]`,
    message: '"migrate" is no job of this environment; add it to jobs',
  },
  {
    name: "a migration whose image no deployment of a service brings",
    set: { delivery: { migrations: ["export"] } },
    path: `${migrations}[0]`,
    message:
      '"export" has an image of its own, which no deployment of a service brings; write image: { of: "<service>" } there',
  },
  {
    name: "a migration on a schedule",
    set: { "jobs.export.image": { of: "api" }, delivery: { migrations: ["export"] } },
    path: `${migrations}[0]`,
    message:
      '"export" runs on a schedule, too, and would migrate without a deployment; remove jobs.export.schedule, or take another job',
  },
  {
    name: "a migration that runs twice",
    page: "worker",
    set: { delivery: { migrations: ["create-roles", "create-roles"] } },
    path: migrations,
    message: '"create-roles" is listed more than once; list each job once',
    value: '"create-roles"',
  },
  {
    name: "a migration that is only a word",
    set: { delivery: { migrations: "migrate" } },
    path: migrations,
    message: '"migrate" is not an array; write an array',
  },
  {
    name: "what a deployment does without migrations",
    set: { delivery: {} },
    path: migrations,
    message: "is missing; add an array",
    value: "is missing",
  },
];
