/** Names of saved files: which incident, which instant, what. */

/** "2016-06-14", "2018-11-12T2112Z", "2018-11-12T211216Z": an instant without colons, which Windows does not take. Seconds since 1970. */
export function instantName(atSec: number): string {
	const iso = new Date(Math.round(atSec) * 1000).toISOString();
	const clock = iso.slice(11, 19);
	if (clock === "00:00:00") return iso.slice(0, 10);
	return `${iso.slice(0, 10)}T${(clock.endsWith(":00") ? clock.slice(0, 5) : clock).replaceAll(":", "")}Z`;
}

/** "detour-atlas-2016-02-canada-korea-2016-06-14.png". `parts`: what tells it from others; `end` without the dot. Only letters, digits, "-", "." and "_" come out. */
export function fileName(id: string, parts: readonly string[], end: string): string {
	const name = ["detour-atlas", id, ...parts].join("-").replace(/[^a-zA-Z0-9._-]+/g, "-");
	return `${name.replace(/^[.-]+/, "").slice(0, 120)}.${end}`;
}
