import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { AcmCertificateValidation } from "@cdktf/provider-aws/lib/acm-certificate-validation";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import type { HostedZone } from "./dns/hosted-zone";

export interface CertificateProps {
  /** The names it covers, all of them in the zone. */
  readonly domains: readonly [string, ...string[]];
  readonly zone: HostedZone;
}

/** A public certificate that renews itself, proven by records in the zone. Free of charge. */
export class Certificate extends Construct {
  /** Known once the certificate is issued. */
  readonly arn: string;

  constructor(scope: Construct, id: string, { domains, zone }: CertificateProps) {
    super(scope, id);
    const [domainName, ...alternatives] = domains;
    const certificate = new AcmCertificate(this, "Resource", {
      domainName,
      subjectAlternativeNames: alternatives,
      validationMethod: "DNS",
      tags: { Name: domainName },
      // a listener keeps using the old certificate until it has the new one
      lifecycle: { createBeforeDestroy: true },
    });
    const records = this.addProofs(certificate, zone);
    const validation = new AcmCertificateValidation(this, "validation", { certificateArn: certificate.arn });
    validation.addOverride("validation_record_fqdns", `\${[for record in ${records} : record.fqdn]}`);
    this.arn = validation.certificateArn;
  }

  /** One record per name: a set that only a for_each can hold, since AWS gives it no order. */
  private addProofs(certificate: AcmCertificate, zone: HostedZone): string {
    const proof = new Route53Record(this, "proof", {
      zoneId: zone.zoneId,
      name: "${each.value.resource_record_name}",
      type: "${each.value.resource_record_type}",
      records: ["${each.value.resource_record_value}"],
      ttl: 300,
      // a name and its wildcard share one record
      allowOverwrite: true,
    });
    proof.addOverride(
      "for_each",
      `\${{ for option in aws_acm_certificate.${certificate.friendlyUniqueId}.domain_validation_options : option.domain_name => option }}`,
    );
    return `aws_route53_record.${proof.friendlyUniqueId}`;
  }
}
