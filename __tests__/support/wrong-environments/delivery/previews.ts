import type { Mistake } from "../mistake";

const host = "1.preview.saas.example";
const valid = { of: "backend", repository: "saas-backend-previews", hosts: [host], priority: 10 };
/** saas' production with previews, and people led to them. */
const reached = {
  "loadBalancer.listener.domains": ["api.saas.example", host],
  "distribution.domains": ["api.saas.example", host],
};

/** Mistakes in places for the code of pull requests. */
export const previewMistakes: readonly Mistake[] = [
  {
    name: "no place for previews",
    page: "worker",
    set: { previews: { ...valid, hosts: [] } },
    path: "previews.hosts",
    message: "[] is too little; use at least 1",
  },
  {
    name: "two previews under one name",
    page: "worker",
    set: { ...reached, previews: { ...valid, hosts: [host, host] } },
    path: "previews.hosts",
    message: `"${host}" is listed more than once; list each host once`,
    value: `"${host}"`,
  },
  {
    name: "previews of a service that nobody reaches",
    page: "worker",
    set: { ...reached, previews: { ...valid, of: "worker" } },
    path: "previews.of",
    message: '"worker" is no service with http and an image of its own; choose backend',
  },
  {
    name: "images of branches beside those that are deployed",
    page: "worker",
    set: { ...reached, previews: { ...valid, repository: "saas-backend" } },
    path: "previews.repository",
    message:
      '"saas-backend" holds what services.backend runs, which images of branches would push out; give previews a repository of their own',
    value: '"saas-backend"',
  },
  {
    name: "a preview whose name leads nowhere",
    page: "worker",
    set: { previews: valid },
    path: "previews.hosts[0]",
    message: `"${host}" leads nowhere; add it to distribution.domains`,
    value: `"${host}"`,
  },
  {
    name: "a preview in place of the environment",
    page: "worker",
    set: { previews: { ...valid, hosts: ["api.saas.example"] } },
    path: "previews.hosts[0]",
    message: '"api.saas.example" is where the environment itself answers; give previews names of their own',
    value: '"api.saas.example"',
  },
  {
    name: "a preview that the service itself answers for",
    page: "worker",
    set: { ...reached, previews: { ...valid, priority: 100 } },
    path: "previews.priority",
    message:
      "100 puts the last of 1 previews at 100, and a service at 100 would take their requests; lower it",
  },
  {
    name: "a preview at no place of the listener",
    page: "worker",
    set: { ...reached, previews: { ...valid, priority: 0 } },
    path: "previews.priority",
    message: "0 is out of range; use 1 to 50000 as a rule priority",
  },
  {
    name: "a preview whose rule has no room for its name",
    page: "worker",
    set: {
      ...reached,
      "services.backend.http.paths": ["/a/*", "/b/*", "/c/*", "/d/*"],
      previews: valid,
    },
    path: "previews.of",
    message:
      '4 paths of "backend", 1 values of the origin header and a host are more than the 5 that a listener rule compares; use fewer paths',
    value: '"backend"',
  },
];
