/**
 * Names by area and place, of which the tz database has newer and older ones for the same zone (`Asia/Kolkata`,
 * `Asia/Calcutta`): JavaScript knows them in any case and gives back only one of them.
 */
const place =
  /^(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)(\/[A-Z][a-z]+([_-]([A-Z][a-z]+|and|au|es|in|of))*)+$/;

/**
 * The name of a time zone as the tz database spells it, which is how AWS asks for it; undefined where there is no such
 * zone. Abbreviations and links of old (`GMT`, `US/Pacific`) become the zone they stand for.
 */
export function timeZone(name: string): string | undefined {
  // JavaScript also takes offsets, which EventBridge does not
  const known = /^[+-]/.test(name) ? undefined : resolved(name);
  const alias = known !== undefined && known.toLowerCase() !== name.toLowerCase();
  return alias && (name === "Etc/UTC" || place.test(name)) ? name : known;
}

function resolved(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
