/** Parameters that only take effect when the server starts. Source: PostgreSQL manual, "Server Configuration". */
const staticParameters = [
  "max_connections",
  "shared_buffers",
  "shared_preload_libraries",
  "wal_buffers",
  "rds.logical_replication",
];

/** The parameters of a PostgreSQL parameter group, with TLS demanded of every connection. */
export function postgresParameters(parameters: Readonly<Record<string, string>>) {
  return Object.entries({ "rds.force_ssl": "1", ...parameters })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({
      name,
      value,
      applyMethod: staticParameters.includes(name) ? "pending-reboot" : "immediate",
    }));
}
