/** The ports that a container listens on. */
export interface Ports {
  /** For the load balancer. */
  readonly port?: number;
  /** For other services, through the proxy of Service Connect. */
  readonly connectPort?: number;
}

/** The port mappings of a container in ECS's own terms. */
export function portMappings({ port, connectPort }: Ports) {
  const shared = port === connectPort;
  return [
    ...(port === undefined ? [] : [{ name: "http", ...tcp(port), ...(shared && http) }]),
    ...(connectPort === undefined || shared ? [] : [{ name: "connect", ...tcp(connectPort), ...http }]),
  ];
}

/** What the port mapping for other services is called. */
export function connectPortName({ port, connectPort }: Ports): string {
  return port === connectPort ? "http" : "connect";
}

/** Lets the proxy retry and count requests. */
const http = { appProtocol: "http" };

function tcp(port: number) {
  return { containerPort: port, hostPort: port, protocol: "tcp" };
}
