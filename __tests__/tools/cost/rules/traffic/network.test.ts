import { costs, items, loadWith } from "../../../../support/cost";

const entrance = { "aws_lb.lb": { internal: false, subnets: ["a", "b"] } };

test("an internet-facing load balancer has an address in each zone, and sends to people", () => {
  expect(items(entrance, loadWith({ sentGb: 1_100 }))).toEqual({
    "load balancer": 16.43,
    "capacity in use": 8.8,
    "public IPv4 addresses": 7.3,
    // the first 100 GB are free
    "data to people": 90,
  });
});

test("one behind CloudFront does not send to people: CloudFront does", () => {
  const { lines } = costs({ ...entrance, "aws_cloudfront_distribution.cdn": {} }, loadWith({ sentGb: 100 }));
  const senders = lines.filter(({ item }) => item === "data to people").map(({ address }) => address);
  expect(senders).toEqual(["aws_cloudfront_distribution.cdn"]);
});

test("one that is internal has no address", () => {
  expect(items({ "aws_lb.lb": { internal: true, subnets: ["a", "b"] } }, loadWith({ sentGb: 1 }))).toEqual({
    "load balancer": 16.43,
    "capacity in use": 0.01,
  });
});

test("many small requests ask for capacity, too", () => {
  // a billion requests over 100 million connections, of which a unit takes 25 a second
  expect(items(entrance, loadWith({ requestsMillions: 1_000 }))).toHaveProperty("capacity in use", 8.89);
});

test("gateways share what goes through them", () => {
  const two = { "aws_nat_gateway.a": {}, "aws_eip.a": {}, "aws_nat_gateway.b": {} };
  expect(items(two, loadWith({ natGb: 100 }))).toEqual({
    "NAT gateway": 32.85,
    "data through NAT": 2.25,
    "public IPv4 addresses": 3.65,
  });
});

test("an interface endpoint costs in each zone, one that routes lead to nothing", () => {
  const endpoint = (vpc_endpoint_type: string) => ({
    "aws_vpc_endpoint.e": { vpc_endpoint_type, subnet_ids: ["a", "b"] },
  });
  expect(items(endpoint("Interface"))).toEqual({ "interface endpoint": 14.6 });
  expect(items(endpoint("Gateway"))).toEqual({});
});

test("two regions pay for what each sends to the other", () => {
  expect(items({ "aws_vpc_peering_connection.p": {} }, loadWith({ betweenRegionsGb: 100 }))).toEqual({
    "data between the regions, both ways": 4,
  });
});
