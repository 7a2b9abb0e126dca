import { DescribeCacheClustersCommand, ElastiCacheClient } from "@aws-sdk/client-elasticache";
import {
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBProxiesCommand,
  RDSClient,
} from "@aws-sdk/client-rds";
import { ListBucketMetricsConfigurationsCommand, ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { clientOptions } from "../../../emulated";
import { type Listing, type Listings, named, words } from "./listing";

const instances: Listing = async (cloud, place) => {
  const rds = new RDSClient(clientOptions(cloud, place));
  const { DBInstances } = await rds.send(new DescribeDBInstancesCommand({}));
  return named(DBInstances?.map(({ DBInstanceIdentifier }) => DBInstanceIdentifier));
};

const clusters: Listing = async (cloud, place) => {
  const rds = new RDSClient(clientOptions(cloud, place));
  const { DBClusters } = await rds.send(new DescribeDBClustersCommand({}));
  return named(DBClusters?.map(({ DBClusterIdentifier }) => DBClusterIdentifier));
};

const proxies: Listing = async (cloud, place) => {
  const rds = new RDSClient(clientOptions(cloud, place));
  const { DBProxies } = await rds.send(new DescribeDBProxiesCommand({}));
  return named(DBProxies?.map(({ DBProxyName }) => DBProxyName));
};

const cacheNodes: Listing = async (cloud, place) => {
  const elastiCache = new ElastiCacheClient(clientOptions(cloud, place));
  const { CacheClusters } = await elastiCache.send(new DescribeCacheClustersCommand({}));
  return named(CacheClusters?.map(({ CacheClusterId }) => CacheClusterId));
};

const buckets: Listing = async (cloud, place) => {
  const { Buckets } = await new S3Client(clientOptions(cloud, place)).send(new ListBucketsCommand({}));
  return named(Buckets?.map(({ Name }) => Name));
};

const requestFilters: Listing = async (cloud, place) => {
  const s3 = new S3Client(clientOptions(cloud, place));
  const found: string[] = [];
  for (const Bucket of await buckets(cloud, place, [])) {
    const { MetricsConfigurationList } = await s3.send(
      new ListBucketMetricsConfigurationsCommand({ Bucket }),
    );
    found.push(...named(MetricsConfigurationList?.map(({ Id }) => Id)));
  }
  return found;
};

const role = words("READER", "WRITER");

/** What keeps data. */
export const dataListings: Listings = {
  "AWS/RDS": {
    DBInstanceIdentifier: instances,
    DBClusterIdentifier: clusters,
    ProxyName: proxies,
    Role: role,
  },
  "AWS/DocDB": { DBClusterIdentifier: clusters, Role: role },
  "AWS/ElastiCache": { CacheClusterId: cacheNodes, CacheNodeId: words("0001") },
  "AWS/S3": { BucketName: buckets, FilterId: requestFilters },
};
