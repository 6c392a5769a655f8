/** What is computed from a raw measurement file: which route each vantage point used, at every instant. Plain JSON. */
/** What a vantage point saw of the followed addresses. Its place in this list is what `changes` hold. */
export const SEEN = ["unknown", "none", "other", "expected", "unexpected"] as const;
export type SeenState = (typeof SEEN)[number];

/** A session of a route collector. Known by its address, or by its AS number where the file gives no more. */
export type VantagePoint = { collector: string; peer: string; asn: number | null };

/** One prefix as one origin announced it in the file: table entries do not count as announcements. */
export type OriginRow = {
	prefix: string;
	origin: string;
	seen: SeenState;
	firstSec: number;
	lastSec: number;
	announcements: number;
	sessions: number;
};

/** A collector with table entries and not one message: whether nothing changed there, or nothing was kept, the file does not tell. */
export type SilentCollector = {
	collector: string;
	sessions: number;
	/** Of its last table entry. */
	lastSec: number;
};

export type MeasuredSeries = {
	/** Id of the evidence file in the record. */
	id: string;
	title: string;
	/** Key of the record's sources. */
	source: string;
	/** The prefix that is followed. */
	target: string;
	/** Which routes count as the incident's and as usual: "origin AS17557", "AS path with 396531 33154". */
	rule: { unexpected: string; expected: string };
	/** What the file covers. Outside it nothing is known. A `Span`, written out: `derived.ts` imports this file. */
	span: { startSec: number; endSec: number };
	vantagePoints: VantagePoint[];
	/**
	 * How many of them told of the addresses before the onset. `null` where the file holds no table of routes from before it: then
	 * it names only those that sent a message, how many did not see the route is not in it, and no count of it is a share.
	 */
	told: number | null;
	/** Collectors without data after their table. Their vantage points stay unknown, have no changes and are in no count. */
	silent: SilentCollector[];
	/** Distinct AS paths, vantage point first. */
	paths: string[];
	/**
	 * Every change at a vantage point, in order, four numbers each: seconds since the change before (the first: since the
	 * start of the span), index of the vantage point, index in SEEN, index of the path (-1: none).
	 */
	changes: number[];
	counts: { rows: number; tableEntries: number; announcements: number; withdrawals: number; collectors: number };
	/** First announcement of an unexpected route; `null` when there is none. */
	onsetSec: number | null;
	/** The instant from which most vantage points used an unexpected route, and how many did. */
	peak: { atSec: number; count: number } | null;
	/** Last announcement of an unexpected route. No end: vantage points keep a route after it. */
	lastAnnouncementSec: number | null;
	/** Last withdrawal by a vantage point that had been using one. */
	lastWithdrawalSec: number | null;
	/** The end: when the last vantage point that used one dropped it; `null` while some still do at the end of the span. */
	lastHeldSec: number | null;
	/** How many still use one when the span ends. */
	heldAtEnd: number;
	origins: OriginRow[];
};

/** How onset, peak and end are found. Said wherever they are shown. */
export const SERIES_RULES = {
	onset: "The first announcement of such a route in the file.",
	peak: "The first instant at which most vantage points used one.",
	end: "The instant at which the last vantage point that used one drops it. Where some still use one when the file ends, the end is not in the file. The last few, at most 1 in 20 of those at the peak, are told apart as stragglers.",
	share:
		"A count is given as a share only where the file holds a table of routes from before the onset: then of the vantage points with data. Those first heard of after the onset are counted apart, as a vantage point that the route itself brought into the file had no chance to be without it. A city or a collector with none known from before has no share.",
	silent:
		"A collector with table entries and no message after them has no data: its vantage points are unknown all the time, and no count or share has them in it.",
	uses: "A vantage point uses the most specific route it holds for the followed addresses. Where parts of them differ, the unexpected route counts.",
	unknown: "A vantage point is unknown until the file first tells of it, and after the file ends.",
} as const;
