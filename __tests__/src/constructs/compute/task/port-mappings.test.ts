import { connectPortName, portMappings } from "../../../../../src/constructs/compute/task/port-mappings";

const tcp = (port: number) => ({ containerPort: port, hostPort: port, protocol: "tcp" });

test("a container without ports has no mappings", () => {
  expect(portMappings({})).toEqual([]);
});

test("the load balancer's port needs no protocol of the application's", () => {
  expect(portMappings({ port: 3000 })).toEqual([{ name: "http", ...tcp(3000) }]);
});

test("the port for other services speaks HTTP", () => {
  expect(portMappings({ connectPort: 9000 })).toEqual([
    { name: "connect", ...tcp(9000), appProtocol: "http" },
  ]);
});

test("two ports have two mappings, one that serves both has one", () => {
  expect(portMappings({ port: 3000, connectPort: 9000 }).map(({ name }) => name)).toEqual([
    "http",
    "connect",
  ]);
  expect(portMappings({ port: 3000, connectPort: 3000 })).toEqual([
    { name: "http", ...tcp(3000), appProtocol: "http" },
  ]);
});

test.each([
  [{ connectPort: 9000 }],
  [{ port: 3000, connectPort: 9000 }],
  [{ port: 3000, connectPort: 3000 }],
])("other services find %j by the name of its mapping", (ports) => {
  const mapping = portMappings(ports).find(({ name }) => name === connectPortName(ports));
  expect(mapping).toMatchObject({ containerPort: ports.connectPort, appProtocol: "http" });
});
