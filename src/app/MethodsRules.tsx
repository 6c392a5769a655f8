import type { ReactNode } from "react";
import { STANCE_WORDS } from "../i18n/words.ts";

export type Chapter = { id: string; head: string; text: ReactNode };

/** What a record must keep to. The build checks each of these: `src/incident/problems.ts`. */
export const RULE_CHAPTERS: Chapter[] = [
	{
		id: "claims",
		head: "Who says what about the cause",
		text: (
			<>
				<p>
					What people say about the cause is kept apart from what was seen. Each claim names its speaker, its source and, where the source is not the speaker's
					own text, who reported it (“as told by”). The stance is what the speaker says, never what we make of it:
				</p>
				<ul className="plain-list">
					<li>
						<b>{STANCE_WORDS.malice}</b>, only where the speaker says malicious, attack, theft or crime.
					</li>
					<li>
						<b>{STANCE_WORDS.deliberate}</b>, done on purpose, with no word on a bad motive.
					</li>
					<li>
						<b>{STANCE_WORDS.error}</b>, a mistake or a fault.
					</li>
					<li>
						<b>{STANCE_WORDS.denied}</b>, where the speaker rejects what others claim.
					</li>
					<li>
						<b>{STANCE_WORDS["no view"]}</b>, where the speaker tells of the incident and leaves its cause open.
					</li>
					<li>
						<b>{STANCE_WORDS.undetermined}</b>, where the speaker says that the cause is not known, or calls it suspicious and no more.
					</li>
				</ul>
				<p>
					“Answered” means a true reply: the speaker replies to that claim, on the same day or later, and is not its author. A reply to several claims is named
					with each of them. What was said independently stands beside a claim and answers nothing. Filters and counts by cause count claims; none of them is a
					finding of this atlas.
				</p>
			</>
		),
	},
	{
		id: "accounts",
		head: "Whose account it is",
		text: (
			<p>
				The verdicts of a record stand in order of time, and the last one holds. “Corroborated” needs somebody with data of their own. While the last verdict is
				“potential” or “disputed”, the record is the account of those who published it: their name stands in its title, in the first sentence of its summary, in
				its headline, and in everything that can be taken away, such as embeds, cards, hand-outs and files.
			</p>
		),
	},
	{
		id: "sources",
		head: "Sources and quotes",
		text: (
			<>
				<p>
					Every source can be found: by its address, an archived copy, or a citation for a library. “Press reports” and “a public repository” are not sources. A
					fact is called measured only if its data can be had: a raw file of the record, a dated query of public data, or a source that publishes the
					measurement itself, such as a traceroute with its hops. A measurement that others retell is reported; what we worked out is inferred, with the reason.
				</p>
				<p>
					A quote is one run of the source's words, under 25 of them, that makes sense by itself. At most one part is left out (…), within one sentence; words
					added by us stand in [brackets].
				</p>
			</>
		),
	},
];
