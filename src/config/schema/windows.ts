import { dailyWindow, minutesOf, weeklyWindow, windowsOverlap } from "../../maintenance-window";
import { type Finding, show } from "./rule";

/** A window as the data writes it. */
interface Written {
  readonly path: Finding["path"];
  readonly text: string;
}

/** Whether a daily and a weekly window are such, long enough for the service and apart from each other. */
export function* checkWindows(daily: Written, weekly: Written, minutes: number): Iterable<Finding> {
  const day = dailyWindow(daily.text);
  const week = weeklyWindow(weekly.text);
  if (!day || minutesOf(day) < minutes) {
    yield {
      path: daily.path,
      message: `${show(daily.text)} is no daily window of at least ${minutes} minutes; write it in UTC as in "03:00-04:00"`,
    };
  }
  if (!week || minutesOf(week) < minutes || minutesOf(week) > 24 * 60) {
    yield {
      path: weekly.path,
      message: `${show(weekly.text)} is no weekly window of ${minutes} minutes to 24 hours; write it in UTC as in "sun:04:00-sun:05:00"`,
    };
  }
  if (day && week && windowsOverlap(day, week)) {
    yield {
      path: daily.path,
      message: `${show(daily.text)} overlaps the maintenance window ${show(weekly.text)}; move one of them`,
    };
  }
}
