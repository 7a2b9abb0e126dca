import { ACMClient, DescribeCertificateCommand } from "@aws-sdk/client-acm";
import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { ElasticLoadBalancingV2Client } from "@aws-sdk/client-elastic-load-balancing-v2";
import type { WrittenStack } from "../../../../local/stacks";
import { type Cloud, clientOptions } from "../../emulated";
import { environmentOf, only } from "../environment";
import { expectSame } from "../expect-same";
import { findBalancer, listenersOf } from "./balancer";
import { findDistribution } from "./deployed-distribution";

/** Where CloudFront reads certificates. */
const edgeRegion = "us-east-1";

/** The load balancer, and the distribution before it, each show a certificate of their region, issued, for the names of the data. */
export async function expectCertificates(cloud: Cloud, stack: WrittenStack): Promise<void> {
  const { loadBalancer, distribution, region } = environmentOf(stack);
  const { listener } = loadBalancer;
  if (listener.protocol === "http") {
    return;
  }
  const wanted = { status: "ISSUED", type: "AMAZON_ISSUED", names: [...listener.domains].sort() };
  const own = await ofBalancer(cloud, stack, loadBalancer.name);
  const about = `certificate of load balancer ${loadBalancer.name}`;
  expectSame(about, await read(cloud, stack, own), { region, ...wanted });
  const [domain] = distribution?.domains ?? [];
  if (distribution && domain !== undefined) {
    const edge = await ofDistribution(cloud, stack, domain);
    const found = { ...(await read(cloud, stack, edge)), shared: edge === own };
    // a second certificate for the same names would need the first one's records
    const shared = region === edgeRegion;
    expectSame(`certificate of ${distribution.name}`, found, { region: edgeRegion, ...wanted, shared });
  }
}

async function ofBalancer(cloud: Cloud, stack: WrittenStack, name: string): Promise<string> {
  const elb = new ElasticLoadBalancingV2Client(clientOptions(cloud, stack));
  const listeners = await listenersOf(elb, await findBalancer(elb, name));
  const certificates = listeners.flatMap(({ Certificates = [] }) => Certificates);
  return only(certificates, `certificate of ${name}`).CertificateArn ?? "";
}

async function ofDistribution(cloud: Cloud, stack: WrittenStack, domain: string): Promise<string> {
  const cloudFront = new CloudFrontClient(clientOptions(cloud, stack));
  const { ViewerCertificate } = await findDistribution(cloudFront, domain);
  return ViewerCertificate?.ACMCertificateArn ?? "";
}

async function read(cloud: Cloud, stack: WrittenStack, CertificateArn: string) {
  const region = CertificateArn.split(":")[3] ?? "";
  const acm = new ACMClient(clientOptions(cloud, { ...stack, region }));
  const { Certificate } = await acm.send(new DescribeCertificateCommand({ CertificateArn }));
  return {
    region,
    status: Certificate?.Status,
    type: Certificate?.Type,
    names: [...(Certificate?.SubjectAlternativeNames ?? [])].sort(),
  };
}
