import { postgresParameters } from "../../../../../src/constructs/data/database/postgres-parameters";

test("TLS is demanded of every connection", () => {
  expect(postgresParameters({})).toEqual([{ name: "rds.force_ssl", value: "1", applyMethod: "immediate" }]);
});

test("parameters come in a stable order; those that need a restart wait for one", () => {
  expect(postgresParameters({ max_connections: "100", log_statement: "ddl" })).toEqual([
    { name: "log_statement", value: "ddl", applyMethod: "immediate" },
    { name: "max_connections", value: "100", applyMethod: "pending-reboot" },
    { name: "rds.force_ssl", value: "1", applyMethod: "immediate" },
  ]);
});
