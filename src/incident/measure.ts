/** From the rows of a measurement file to what each vantage point saw. Rules: SERIES_RULES. */
import { byText } from "../i18n/order.ts";
import type { Span } from "./derived.ts";
import { type MeasuredSeries, type OriginRow, SEEN, type SeenState, type SilentCollector, type VantagePoint } from "./measured.ts";
import { covers, type Prefix, parsePrefix } from "./prefix.ts";
import type { EvidenceFile } from "./schema.ts";
import { hopsOf, originOf, type Update, type UpdateFile } from "./updates.ts";

type Routes = EvidenceFile["unexpected"];
export type SeriesRequest = Pick<EvidenceFile, "id" | "title" | "source" | "target" | "unexpected" | "expected">;

function matches(routes: Routes | undefined, path: string): boolean {
	if (routes === undefined) return false;
	if (routes.through !== undefined) return ` ${path} `.includes(` ${routes.through} `);
	const origin = originOf(path);
	return origin !== null && (routes.origin?.includes(origin) ?? false);
}

const routesWords = (routes: Routes | undefined): string =>
	routes === undefined
		? "not in the file"
		: routes.through === undefined
			? `origin ${(routes.origin ?? []).map((asn) => `AS${asn}`).join(" or ")}`
			: `AS path with ${routes.through}`;

type Known = { text: string; prefix: Prefix };

/**
 * The followed addresses, cut where more specific prefixes begin: for each part the prefixes that cover it, most specific
 * first. Parts without an address of their own are left out.
 */
function partsOf(target: Prefix, prefixes: readonly Known[]): string[][] {
	const size = (length: number) => 2n ** BigInt((target.family === 6 ? 128 : 32) - length);
	const inside = prefixes.filter(({ prefix }) => covers(target, prefix) && prefix.length > target.length);
	const heads: Prefix[] = [target, ...inside.map(({ prefix }) => prefix)];
	return heads.flatMap((head) => {
		const below = inside.filter(({ prefix }) => covers(head, prefix) && prefix.length > head.length);
		const children = below.filter(({ prefix }) => !below.some((other) => other.prefix.length < prefix.length && covers(other.prefix, prefix)));
		const taken = children.reduce((sum, { prefix }) => sum + size(prefix.length), 0n);
		if (taken >= size(head.length)) return [];
		const over = prefixes.filter(({ prefix }) => covers(prefix, head)).sort((a, b) => b.prefix.length - a.prefix.length);
		return [over.map(({ text }) => text)];
	});
}

/** A number for each distinct text, in the order they come. */
class Numbered<T> {
	readonly entries: T[] = [];
	private readonly places = new Map<string, number>();
	at(key: string, make: () => T): number {
		const known = this.places.get(key);
		if (known !== undefined) return known;
		this.places.set(key, this.entries.length);
		this.entries.push(make());
		return this.entries.length - 1;
	}
}

type Best = { seen: SeenState; path: string };

/** The route that counts: an unexpected one of any part, else an expected one, else any other, else none. */
function bestOf(held: ReadonlyMap<string, string>, parts: readonly string[][], seenOf: (path: string) => SeenState): Best {
	let best: Best = { seen: "none", path: "" };
	for (const over of parts) {
		const prefix = over.find((candidate) => held.has(candidate));
		if (prefix === undefined) continue;
		const path = held.get(prefix) as string;
		const seen = seenOf(path);
		if (SEEN.indexOf(seen) > SEEN.indexOf(best.seen)) best = { seen, path };
	}
	return best;
}

function originRows(updates: readonly Update[], seenOf: (path: string) => SeenState): OriginRow[] {
	const rows = new Map<string, OriginRow & { at: Set<string> }>();
	for (const { kind, path, prefix, atSec, collector, peer } of updates) {
		if (kind !== "announce") continue;
		const origin = hopsOf(path).at(-1) ?? "";
		const seen = seenOf(path);
		const key = `${prefix} ${origin} ${seen}`;
		const row = rows.get(key) ?? { prefix, origin, seen, firstSec: atSec, lastSec: atSec, announcements: 0, sessions: 0, at: new Set() };
		row.lastSec = atSec;
		row.announcements++;
		row.at.add(`${collector} ${peer}`);
		rows.set(key, row);
	}
	return [...rows.values()].map(({ at, ...row }) => ({ ...row, sessions: at.size })).sort((a, b) => a.firstSec - b.firstSec || byText(a.prefix, b.prefix));
}

/** Collectors whose rows are all of tables. `followed`: the rows that count; a message about other prefixes is a message too. */
function silentIn(all: readonly Update[], followed: readonly Update[]): SilentCollector[] {
	const speaking = new Set(all.filter(({ kind }) => kind !== "rib").map(({ collector }) => collector));
	const silent = new Map<string, { peers: Set<string>; lastSec: number }>();
	for (const { collector, peer, atSec } of followed) {
		if (speaking.has(collector)) continue;
		const known = silent.get(collector) ?? { peers: new Set<string>(), lastSec: atSec };
		known.peers.add(peer);
		known.lastSec = Math.max(known.lastSec, atSec);
		silent.set(collector, known);
	}
	return [...silent].map(([collector, { peers, lastSec }]) => ({ collector, sessions: peers.size, lastSec })).sort((a, b) => byText(a.collector, b.collector));
}

/**
 * The series of a file. `span`: the period it covers, where the caller knows it better than the file. Rows of prefixes that
 * have no address in common with the target do not count. Throws if the target is no prefix.
 */
export function measure(request: SeriesRequest, file: UpdateFile, span: Span | null): MeasuredSeries {
	const target = parsePrefix(request.target);
	if (!target) throw new Error(`"${request.target}" is not a prefix`);
	const known = [...new Set(file.updates.map((update) => update.prefix))].flatMap((text): Known[] => {
		const prefix = parsePrefix(text);
		return prefix && (covers(prefix, target) || covers(target, prefix)) ? [{ text, prefix }] : [];
	});
	const relevant = new Set(known.map(({ text }) => text));
	const updates = file.updates.filter((update) => relevant.has(update.prefix));
	const parts = partsOf(target, known);
	const seenOf = (path: string): SeenState => (matches(request.unexpected, path) ? "unexpected" : matches(request.expected, path) ? "expected" : "other");
	const covered = span ?? file.span ?? { startSec: updates[0]?.atSec ?? 0, endSec: updates.at(-1)?.atSec ?? 0 };

	const silent = silentIn(file.updates, updates);
	const isSilent = new Set(silent.map(({ collector }) => collector));
	const points = new Numbered<VantagePoint>();
	const toldBefore = new Set<number>();
	let tableBefore = false;
	const paths = new Numbered<string>();
	const held: Map<string, string>[] = [];
	const now: Best[] = [];
	const changes: number[] = [];
	const counts = { rows: updates.length, tableEntries: 0, announcements: 0, withdrawals: 0, collectors: 0 };
	let lastSec = covered.startSec;
	let using = 0;
	let onsetSec: number | null = null;
	let peak: MeasuredSeries["peak"] = null;
	let lastAnnouncementSec: number | null = null;
	let lastWithdrawalSec: number | null = null;
	let lastHeldSec: number | null = null;

	for (const { atSec, kind, collector, peer, prefix, path } of updates) {
		const point = points.at(`${collector} ${peer}`, () => ({ collector, peer, asn: /^AS\d+$/.test(peer) ? Number(peer.slice(2)) : null }));
		const vantage = points.entries[point] as VantagePoint;
		if (vantage.asn === null && path !== "") vantage.asn = Number(hopsOf(path)[0]) || null;
		const routes = held[point] ?? new Map<string, string>();
		held[point] = routes;
		if (kind === "rib") counts.tableEntries++;
		else if (kind === "announce") counts.announcements++;
		else counts.withdrawals++;
		if (kind === "withdraw") routes.delete(prefix);
		else routes.set(prefix, path);
		if (kind === "announce" && seenOf(path) === "unexpected") {
			onsetSec ??= atSec;
			lastAnnouncementSec = atSec;
		}

		if (isSilent.has(collector)) continue;
		if (onsetSec === null || atSec < onsetSec) {
			toldBefore.add(point);
			tableBefore ||= kind === "rib";
		}
		const before = now[point] ?? { seen: "unknown", path: "" };
		const best = bestOf(routes, parts, seenOf);
		if (best.seen === before.seen && best.path === before.path) continue;
		now[point] = best;
		const gain = Number(best.seen === "unexpected") - Number(before.seen === "unexpected");
		using += gain;
		if (gain < 0 && kind === "withdraw") lastWithdrawalSec = atSec;
		if (gain !== 0) lastHeldSec = using === 0 ? atSec : null;
		if (using > (peak?.count ?? 0)) peak = { atSec, count: using };
		changes.push(Math.max(0, atSec - lastSec), point, SEEN.indexOf(best.seen), best.path === "" ? -1 : paths.at(best.path, () => best.path));
		lastSec = Math.max(lastSec, atSec);
	}
	counts.collectors = new Set(points.entries.map(({ collector }) => collector)).size;
	return {
		id: request.id,
		title: request.title,
		source: request.source,
		target: request.target,
		rule: { unexpected: routesWords(request.unexpected), expected: routesWords(request.expected) },
		span: covered,
		vantagePoints: points.entries,
		told: tableBefore ? toldBefore.size : null,
		silent,
		paths: paths.entries,
		changes,
		counts,
		onsetSec,
		peak,
		lastAnnouncementSec,
		lastWithdrawalSec,
		lastHeldSec,
		heldAtEnd: using,
		origins: originRows(updates, seenOf),
	};
}
