/** What an address that was typed by hand or damaged on its way was meant to be. */
import { decoded, withoutTail } from "../incident/address.ts";

/** Sections of the site by the names that people use for them; "" is the front page. */
const ROOMS = new Map(
	Object.entries({
		incidents: "incident events event",
		networks: "network as asn asns ases",
		countries: "country",
		persistence: "",
		present: "briefings briefing presentation presentations presenting",
		methods: "method methodology glossary",
		download: "downloads data-download",
		embed: "embeds",
		"": "atlas home index",
	}).flatMap(([room, names]) => [[room, room] as const, ...names.split(" ").map((name) => [name, room] as const)]),
);

const INDEX = /^(?:index|default)\.html?$/i;
const NUMBER = /^(?:asn?)?[ ._-]*0*(\d{1,10})$/i;
const RECORD = /^\d{4}-\d\d-[a-z0-9-]+$/;

const slug = (text: string) => text.trim().toLowerCase().replace(/[ _]+/g, "-");

/** "as4134", "04134" → "AS4134". What is not an AS number comes back unchanged. */
function networkName(text: string): string {
	const digits = NUMBER.exec(text.trim())?.[1];
	return digits === undefined ? text : `AS${digits}`;
}

/** The path as the site writes it, below the root and with a slash at its end; unchanged if its meaning is unknown. Does not check that a page is there. */
export function meantPath(path: string): string {
	const steps = path.split("/").flatMap((step, i, all) => {
		const text = (i === all.length - 1 ? withoutTail(decoded(step)) : decoded(step)).trim();
		return text === "" || INDEX.test(text) ? [] : [text.replace(/\.html?$/i, "")];
	});
	const [first = "", id, ...more] = steps;
	const room = ROOMS.get(slug(first));
	if (room === undefined) {
		if (steps.length !== 1) return path;
		// A single step that can only be a network or an incident.
		if (/^asn?[ ._-]*\d{1,10}$/i.test(first)) return `/networks/${networkName(first)}/`;
		return RECORD.test(slug(first)) ? `/incidents/${slug(first)}/` : path;
	}
	if (room === "") return id === undefined ? "/" : path;
	if (id === undefined) return room === "incidents" ? "/" : room === "countries" ? "/networks/" : room === "embed" ? path : `/${room}/`;
	const rest = more.map((step) => `${encodeURIComponent(slug(step))}/`).join("");
	if (room === "networks") return `/networks/${encodeURIComponent(networkName(id))}/${rest}`;
	if (room === "countries") return `/countries/${encodeURIComponent(/^[a-z]{2}$/i.test(id) ? id.toUpperCase() : id)}/${rest}`;
	return `/${room}/${encodeURIComponent(slug(id))}/${rest}`;
}
