import { Construct } from "constructs";
import { Certificate } from "../../../../src/constructs/edge/certificate";
import { HostedZone } from "../../../../src/constructs/edge/dns/hosted-zone";
import { synthesized, testStack } from "../../../support/synthesized";

function certificate() {
  const stack = testStack();
  const zone = new HostedZone(stack, "zone", { zone: "test.example", source: "created" });
  const made = new Certificate(new Construct(stack, "load-balancer"), "certificate", {
    domains: ["test.example", "api.test.example"],
    proof: { zone },
  });
  return { stack, made };
}

test("a certificate covers all names and outlives its successor's birth", () => {
  expect(synthesized(certificate().stack).at("aws_acm_certificate.load_balancer_certificate")).toMatchObject({
    domain_name: "test.example",
    subject_alternative_names: ["api.test.example"],
    validation_method: "DNS",
    tags: { Name: "test.example", Component: "load-balancer" },
    lifecycle: { create_before_destroy: true },
  });
});

test("every name is proven by a record that AWS chooses", () => {
  expect(
    synthesized(certificate().stack).at("aws_route53_record.load_balancer_certificate_proof"),
  ).toMatchObject({
    for_each:
      '${{ for option in aws_acm_certificate.load_balancer_certificate.domain_validation_options : trimprefix(option.domain_name, "*.") => option... }}',
    zone_id: "${aws_route53_zone.zone.zone_id}",
    name: "${each.value[0].resource_record_name}",
    type: "${each.value[0].resource_record_type}",
    records: ["${each.value[0].resource_record_value}"],
    allow_overwrite: true,
  });
});

test("who uses the certificate waits until it is issued", () => {
  // GIVEN
  const { stack, made } = certificate();
  // WHEN
  stack.output("arn", "for the test", made.arn);
  // THEN
  const json = synthesized(stack);
  expect(json.output("arn").value).toBe(
    "${aws_acm_certificate_validation.load_balancer_certificate_validation.certificate_arn}",
  );
  const validation = json.at("aws_acm_certificate_validation.load_balancer_certificate_validation");
  expect(validation.certificate_arn).toBe("${aws_acm_certificate.load_balancer_certificate.arn}");
  expect([validation.validation_record_fqdns].flat()).toEqual([
    "${[for record in aws_route53_record.load_balancer_certificate_proof : record.fqdn]}",
  ]);
});

test("a second certificate for the same names makes no records of its own", () => {
  // GIVEN
  const { stack, made } = certificate();
  // WHEN
  new Certificate(new Construct(stack, "edge"), "certificate", {
    domains: made.domains,
    proof: { provenBy: made },
  });
  // THEN
  const json = synthesized(stack);
  expect(json.ids("aws_route53_record")).toEqual(["load_balancer_certificate_proof"]);
  expect(
    [json.at("aws_acm_certificate_validation.edge_certificate_validation").validation_record_fqdns].flat(),
  ).toEqual(["${[for record in aws_route53_record.load_balancer_certificate_proof : record.fqdn]}"]);
});
