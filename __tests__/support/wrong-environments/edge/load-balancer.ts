import type { Mistake } from "../mistake";

const domains = "loadBalancer.listener.domains";

/** Mistakes in the load balancer and the names that lead to it. */
export const loadBalancerMistakes: readonly Mistake[] = [
  {
    name: "a scheme that does not exist",
    set: { "loadBalancer.scheme": "public" },
    path: "loadBalancer.scheme",
    message: '"public" is not possible here; choose "internet-facing", "internal"',
  },
  {
    name: "an internal load balancer without a distribution",
    set: { "loadBalancer.scheme": "internal" },
    path: "loadBalancer.scheme",
    message:
      '"internal" is reached by nobody; add a distribution, which reaches it by a VPC origin, or use "internet-facing"',
  },
  {
    name: "a wildcard that would lead to the load balancer",
    set: { [domains]: ["api.dougust.example", "*.dougust.example"] },
    path: domains,
    message: '"*.dougust.example" would lead every name to the load balancer; list the names that people use',
    value: '"*.dougust.example"',
  },
  {
    name: "a protocol that does not exist",
    set: { "loadBalancer.listener.protocol": "h2" },
    path: "loadBalancer.listener.protocol",
    message: '"h2" is not possible here; choose "https", "http"',
  },
  {
    name: "domains on plain HTTP",
    set: { "loadBalancer.listener.protocol": "http" },
    path: domains,
    message: '"domains" is no setting here; check its spelling and place, or remove it',
    value: '"domains"',
  },
  {
    name: "HTTPS without a domain",
    set: { [domains]: [] },
    path: domains,
    message: "[] leaves the certificate without a name; list at least one domain",
  },
  {
    name: "a domain that is a URL",
    set: { [domains]: ["https://api.dougust.example"] },
    path: `${domains}[0]`,
    message:
      '"https://api.dougust.example" is no name for a certificate; write it as in "api.dougust.example" or "*.saas.example"',
  },
  {
    name: "a domain in capitals",
    set: { [domains]: ["API.dougust.example"] },
    path: `${domains}[0]`,
    message:
      '"API.dougust.example" is no name for a certificate; write it as in "api.dougust.example" or "*.saas.example"',
  },
  {
    name: "a domain without a zone",
    remove: "dns",
    path: domains,
    message: '"api.dougust.example" needs a hosted zone for its certificate; add dns',
    value: '"api.dougust.example"',
  },
  {
    name: "a domain outside of the zone",
    set: { [domains]: ["api.dougust.example", "api.notdougust.example"] },
    path: domains,
    message: '"api.notdougust.example" is outside of the zone dougust.example; use a name inside it',
    value: '"api.notdougust.example"',
  },
  {
    name: "a domain that only ends like the zone",
    set: { [domains]: ["mydougust.example"] },
    path: domains,
    message: '"mydougust.example" is outside of the zone dougust.example; use a name inside it',
    value: '"mydougust.example"',
  },
  {
    name: "a zone that is no domain",
    set: { "dns.zone": "dougust" },
    path: "dns.zone",
    message: '"dougust" is no domain name; write it as in "api.dougust.example"',
  },
  {
    name: "a source of zones that does not exist",
    set: { "dns.source": "delegated" },
    path: "dns.source",
    message: '"delegated" is not possible here; choose "created", "existing"',
  },
  {
    name: "connections that are cut at once",
    set: { "loadBalancer.idleTimeoutSeconds": 0 },
    path: "loadBalancer.idleTimeoutSeconds",
    message: "0 is out of range; use 1 to 4000 seconds",
  },
  {
    name: "connections that idle too long",
    set: { "loadBalancer.idleTimeoutSeconds": 4001 },
    path: "loadBalancer.idleTimeoutSeconds",
    message: "4001 is out of range; use 1 to 4000 seconds",
  },
  {
    name: "access logs kept for no day",
    set: { "loadBalancer.accessLogDays": 0 },
    path: "loadBalancer.accessLogDays",
    message: "0 is out of range; use 1 to 3650 days",
  },
  {
    name: "access logs kept too long",
    set: { "loadBalancer.accessLogDays": 3651 },
    path: "loadBalancer.accessLogDays",
    message: "3651 is out of range; use 1 to 3650 days",
  },
  {
    name: "protection in words",
    set: { "loadBalancer.deletionProtection": "yes" },
    path: "loadBalancer.deletionProtection",
    message: '"yes" is not true or false; write true or false',
  },
  {
    name: "missing protection",
    remove: "loadBalancer.deletionProtection",
    path: "loadBalancer.deletionProtection",
    message: "is missing; add true or false",
  },
  {
    name: "a security group with a space",
    set: { "loadBalancer.securityGroup": "alb sg" },
    path: "loadBalancer.securityGroup",
    message: '"alb sg" is no AWS name; use 1 to 255 letters, digits and . _ / -',
  },
];
