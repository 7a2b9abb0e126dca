import { serviceConnect } from "../../../../../src/constructs/compute/service/service-connect";

const namespaceArn = "arn:namespace";

test("a service that only calls others knows the namespace and serves nothing", () => {
  expect(serviceConnect({ namespaceArn }, 3000)).toEqual({ enabled: true, namespace: namespaceArn });
});

test("a service is called by its name, on its own port", () => {
  expect(serviceConnect({ namespaceArn, serves: { name: "worker", port: 9000 } })).toEqual({
    enabled: true,
    namespace: namespaceArn,
    service: [
      {
        portName: "connect",
        discoveryName: "worker",
        clientAlias: { dnsName: "worker", port: 9000 },
      },
    ],
  });
});

test("one port can serve the load balancer and other services", () => {
  const { service } = serviceConnect({ namespaceArn, serves: { name: "api", port: 3000 } }, 3000);
  expect(service).toMatchObject([{ portName: "http" }]);
});
