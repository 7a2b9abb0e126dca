import { HostedZone, type HostedZoneProps } from "../../../../../src/constructs/edge/dns/hosted-zone";
import { synthesized, testStack } from "../../../../support/synthesized";

function zone(source: HostedZoneProps["source"]) {
  const stack = testStack();
  const made = new HostedZone(stack, "zone", { zone: "test.example", source });
  made.addAlias("api.test.example", {
    dnsName: "lb.amazonaws.com",
    zoneId: "Z35SXDOTRQ7X7K",
    evaluateTargetHealth: true,
  });
  return { made, json: synthesized(stack) };
}

test("a created zone tells the servers to delegate to", () => {
  // WHEN
  const { made, json } = zone("created");
  // THEN
  expect(json.at("aws_route53_zone.zone").name).toBe("test.example");
  expect(made.nameServers).toBeDefined();
});

test("an existing zone is looked up, and nothing is created", () => {
  // WHEN
  const { made, json } = zone("existing");
  // THEN
  expect(json.dataAt("aws_route53_zone.zone")).toMatchObject({ name: "test.example", private_zone: false });
  expect(json.ids("aws_route53_zone")).toEqual([]);
  expect(json.at("aws_route53_record.zone_api_test_example_a").zone_id).toBe(
    "${data.aws_route53_zone.zone.zone_id}",
  );
  expect(made.nameServers).toBeUndefined();
});

test.each(["A", "AAAA"])("an alias answers with %s records", (type) => {
  // WHEN
  const { json } = zone("created");
  // THEN
  expect(json.at(`aws_route53_record.zone_api_test_example_${type.toLowerCase()}`)).toMatchObject({
    zone_id: "${aws_route53_zone.zone.zone_id}",
    name: "api.test.example",
    type,
    alias: { name: "lb.amazonaws.com", zone_id: "Z35SXDOTRQ7X7K", evaluate_target_health: true },
  });
});

test("a record has an address of its own, since AWS may choose its name", () => {
  // GIVEN
  const stack = testStack();
  const made = new HostedZone(stack, "zone", { zone: "test.example", source: "created" });
  // WHEN
  made.addRecord("mail-from", { type: "MX", name: "bounce.test.example", values: ["10 mx.test.example"] });
  // THEN
  expect(synthesized(stack).at("aws_route53_record.zone_mail_from")).toMatchObject({
    zone_id: "${aws_route53_zone.zone.zone_id}",
    name: "bounce.test.example",
    type: "MX",
    ttl: 300,
    records: ["10 mx.test.example"],
  });
});

test("what several parts say under a name is one record, since DNS has no two", () => {
  // GIVEN
  const stack = testStack();
  const made = new HostedZone(stack, "zone", { zone: "test.example", source: "created" });
  // WHEN
  made.addText("test.example", "v=spf1 -all");
  made.addText("_dmarc.test.example", "v=DMARC1; p=reject");
  made.addText("test.example", "site-verification=abc");
  // THEN
  const json = synthesized(stack);
  expect(json.ids("aws_route53_record")).toEqual(["zone__dmarc_test_example_txt", "zone_test_example_txt"]);
  expect(json.at("aws_route53_record.zone_test_example_txt")).toMatchObject({
    name: "test.example",
    type: "TXT",
    records: ["v=spf1 -all", "site-verification=abc"],
  });
});

test("what people ask for is kept by resolvers for as long as they say", () => {
  // GIVEN
  const stack = testStack();
  const made = new HostedZone(stack, "zone", { zone: "test.example", source: "created" });
  // WHEN
  made.addRecord("record-www", {
    type: "A",
    name: "www.test.example",
    values: ["192.0.2.1"],
    ttlSeconds: 60,
  });
  made.addText("test.example", "site-verification=abc", 3600);
  made.addText("test.example", "v=spf1 -all");
  // THEN
  const json = synthesized(stack);
  expect(json.at("aws_route53_record.zone_record_www")).toMatchObject({ type: "A", ttl: 60 });
  expect(json.at("aws_route53_record.zone_test_example_txt")).toMatchObject({
    ttl: 3600,
    records: ["site-verification=abc", "v=spf1 -all"],
  });
});

test.each([
  [255, [255]],
  [256, [255, 1]],
  [511, [255, 255, 1]],
])("a text of %i characters stands in strings of at most 255", (length, lengths) => {
  // GIVEN
  const stack = testStack();
  const made = new HostedZone(stack, "zone", { zone: "test.example", source: "created" });
  const text = Array.from({ length }, (_, index) => String.fromCharCode(97 + (index % 26))).join("");
  // WHEN
  made.addText("key._domainkey.test.example", text);
  // THEN
  const [record = ""] = synthesized(stack).at("aws_route53_record.zone_key__domainkey_test_example_txt")
    .records as string[];
  // Terraform puts the outer quotes
  const strings = record.split('""');
  expect(strings.join("")).toBe(text);
  expect(strings.map((part) => part.length)).toEqual(lengths);
});
