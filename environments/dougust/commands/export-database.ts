/**
 * Streams a dump of the database into the bucket. It lies under exports/ only once it is whole: what a failed dump left
 * behind stays under incoming/. The expected size, the most that the disk grows to, lets a stream become one object of
 * at most 10,000 parts; replacing the metadata keeps the command line from asking for tags, which the task may not read.
 */
export const exportDatabase = `
set -eu -o pipefail
day=$(date -u +%Y/%m/%d)
incoming=s3://$EXPORT_BUCKET/incoming/$day.dump
pg_dump --format=custom --dbname="$DATABASE_URL" |
  aws s3 cp --no-progress --expected-size 536870912000 - "$incoming"
aws s3 mv --no-progress --metadata-directive REPLACE "$incoming" "s3://$EXPORT_BUCKET/exports/$day.dump"
echo export finished
`;
