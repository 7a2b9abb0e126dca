import { ListBucketMetricsConfigurationsCommand, ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { clientOptions } from "../../../emulated";
import { type Listing, type Listings, named } from "./listing";

const buckets: Listing = async (cloud, place) => {
  const { Buckets } = await new S3Client(clientOptions(cloud, place)).send(new ListBucketsCommand({}));
  return named(Buckets?.map(({ Name }) => Name));
};

const requestFilters: Listing = async (cloud, place) => {
  const s3 = new S3Client(clientOptions(cloud, place));
  const found: string[] = [];
  for (const Bucket of await buckets(cloud, place)) {
    const { MetricsConfigurationList } = await s3.send(
      new ListBucketMetricsConfigurationsCommand({ Bucket }),
    );
    found.push(...named(MetricsConfigurationList?.map(({ Id }) => Id)));
  }
  return found;
};

/** What keeps data. */
export const dataListings: Listings = {
  "AWS/S3": { BucketName: buckets, FilterId: requestFilters },
};
