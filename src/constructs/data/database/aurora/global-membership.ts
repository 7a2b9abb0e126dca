/**
 * What AWS says of a cluster's place in a global database, and changes when the writer moves to another region. Planned
 * by Terraform, the one would take the cluster out of the global database and the other promote it.
 */
export const globalMembership = ["global_cluster_identifier", "replication_source_identifier"] as const;
