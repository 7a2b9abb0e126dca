import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { AcmCertificateValidation } from "@cdktf/provider-aws/lib/acm-certificate-validation";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import { type CertificateMetrics, certificateMetrics } from "../observability/metrics/certificate-metrics";
import type { HostedZone } from "./dns/hosted-zone";

/**
 * How the names are proven: by records in their zone, or by those of another certificate for the same names. AWS asks
 * for the same record in every region; with two owners, the end of one would stop the renewal of the other.
 */
export type Proof = { readonly zone: HostedZone } | { readonly provenBy: Certificate };

export interface CertificateProps {
  /** The names it covers. */
  readonly domains: readonly [string, ...string[]];
  readonly proof: Proof;
}

/**
 * A public certificate that renews itself. Free of charge.
 * @example new Certificate(this, "certificate", { domains: ["api.dougust.example"], proof: { zone } });
 */
export class Certificate extends Construct {
  /** Known once the certificate is issued. */
  readonly arn: string;
  readonly metrics: CertificateMetrics;
  readonly domains: readonly [string, ...string[]];
  /** The address of its proofs. */
  private readonly records: string;

  constructor(scope: Construct, id: string, { domains, proof }: CertificateProps) {
    super(scope, id);
    this.domains = domains;
    const [domainName, ...alternatives] = domains;
    const certificate = new AcmCertificate(this, "Resource", {
      domainName,
      subjectAlternativeNames: alternatives,
      validationMethod: "DNS",
      // names are proven once and may be on certificates in several regions
      tags: { Name: domainName, Component: this.owner },
      // a listener keeps using the old certificate until it has the new one
      lifecycle: { createBeforeDestroy: true },
    });
    this.records = "zone" in proof ? this.addProofs(certificate, proof.zone) : proof.provenBy.records;
    const validation = new AcmCertificateValidation(this, "validation", { certificateArn: certificate.arn });
    validation.addOverride("validation_record_fqdns", `\${[for record in ${this.records} : record.fqdn]}`);
    this.arn = validation.certificateArn;
    this.metrics = certificateMetrics(this.arn);
  }

  /** What uses it, as in `second-region-load-balancer`. */
  private get owner(): string {
    return this.node.scopes
      .slice(2, -1)
      .map((scope) => scope.node.id)
      .join("-");
  }

  /**
   * One record per name, which its wildcard shares: with two owners, the end of the one would stop the renewal of the other. A
   * set that only a for_each can hold, since AWS gives it no order.
   */
  private addProofs(certificate: AcmCertificate, zone: HostedZone): string {
    const proof = new Route53Record(this, "proof", {
      zoneId: zone.zoneId,
      name: "${each.value[0].resource_record_name}",
      type: "${each.value[0].resource_record_type}",
      records: ["${each.value[0].resource_record_value}"],
      ttl: 300,
      // it may be there from a certificate for the same name that was never this stack's
      allowOverwrite: true,
    });
    proof.addOverride(
      "for_each",
      `\${{ for option in aws_acm_certificate.${certificate.friendlyUniqueId}.domain_validation_options : trimprefix(option.domain_name, "*.") => option... }}`,
    );
    return `aws_route53_record.${proof.friendlyUniqueId}`;
  }
}
