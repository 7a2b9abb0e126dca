import { findCloud, stopCloud } from "../cloud";

/** Ends the local cloud, with everything in it. */
export async function down(): Promise<void> {
  const cloud = findCloud();
  if (!cloud) {
    console.log("no local cloud is up");
    return;
  }
  await stopCloud(cloud);
  console.log(`the local cloud at ${cloud.url} is down; all that was in it is gone`);
}
