import { dailyWindow, weeklyWindow, windowsOverlap } from "../../../maintenance-window";
import type { EnvironmentData } from "../environment-fields";
import { type Finding, show } from "../rule";

type Part<K extends keyof EnvironmentData> = Pick<EnvironmentData, K>;

/** Whether there is something to back up, and another region to copy it to. */
export function* checkBackups({
  region,
  database,
  buckets,
  backups,
}: Part<"region" | "database" | "buckets" | "backups">): Iterable<Finding> {
  if (!backups) {
    return;
  }
  for (const [index, part] of backups.buckets.entries()) {
    if (!Object.hasOwn(buckets, part)) {
      yield {
        path: ["backups", "buckets", index],
        message: `${show(part)} is no bucket of this environment; choose one of buckets: ${Object.keys(buckets).join(", ") || "none yet"}`,
      };
    }
  }
  if (database.engine === "mongodb-atlas" && backups.buckets.length === 0) {
    yield {
      path: ["backups", "buckets"],
      message:
        "[] leaves nothing to back up, for Atlas keeps its own backups; list a bucket or remove backups",
    };
  }
  if (backups.copyTo?.region === region) {
    yield {
      path: ["backups", "copyTo", "region"],
      message: `${show(region)} is the environment's own region; choose another one, or remove copyTo`,
    };
  }
}

/**
 * RDS takes one snapshot at a time, and AWS Backup starts none while a database is maintained or in the hour before.
 * Source: AWS Backup Developer Guide, "Backup plan options and configuration", backup window.
 */
export function* checkBackupWindow({ database, backups }: Part<"database" | "backups">): Iterable<Finding> {
  const start = backups && dailyWindow(backups.window);
  if (!start || database.engine === "mongodb-atlas") {
    return;
  }
  const own = dailyWindow(database.backup.window);
  const maintenance = weeklyWindow(database.maintenanceWindow);
  const path = ["backups", "window"];
  // a daily window is also one of each Monday
  if (own && windowsOverlap(start, own)) {
    yield {
      path,
      message: `${show(backups.window)} meets RDS's own backups at ${show(database.backup.window)}; move one of them`,
    };
  }
  if (maintenance && windowsOverlap(start, { ...maintenance, start: maintenance.start - 60 })) {
    yield {
      path,
      message: `${show(backups.window)} meets the maintenance window ${show(database.maintenanceWindow)} or the hour before it, in which no backup starts; move one of them`,
    };
  }
}
