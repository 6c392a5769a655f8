import { GLOSSARY, GLOSSARY_GROUPS } from "../i18n/glossary.ts";
import { numberWords } from "../i18n/numbers.ts";
import { GRADE_WORDS } from "../i18n/words.ts";
import { FIBRE_KM_PER_SEC } from "../incident/lengths.ts";
import { SERIES_RULES } from "../incident/measured.ts";
import { GRADES } from "../incident/terms.ts";
import { GradeMark } from "../ui/GradeMark.tsx";
import { noteId } from "../ui/Term.tsx";
import { PLACED_CHAPTER } from "./MethodsPlaced.tsx";
import { type Chapter, RULE_CHAPTERS } from "./MethodsRules.tsx";

const MEASURED: Chapter = {
	id: "measured-series",
	head: "Measured series",
	text: (
		<>
			<p>
				Where a raw file of BGP messages is on record, the page shows what it holds and not only what was written about it. A vantage point is one session of a
				route collector: one router of one network that shows its routes. Visibility is how many vantage points of the file used which route at an instant. It
				counts sessions, not users and not traffic; a share says nothing about networks without a vantage point, and there is none where a file names only those
				that saw the route.
			</p>
			<p>
				Each route counts as unexpected, expected or other by a rule that is written beside the series: the origin, or a run of networks in the path. The rest
				follows from the file:
			</p>
			<ul className="plain-list">
				<li>Use: {SERIES_RULES.uses}</li>
				<li>Not known: {SERIES_RULES.unknown}</li>
				<li>Onset: {SERIES_RULES.onset}</li>
				<li>Peak: {SERIES_RULES.peak}</li>
				<li>End: {SERIES_RULES.end}</li>
				<li>Shares: {SERIES_RULES.share}</li>
				<li>No data: {SERIES_RULES.silent}</li>
			</ul>
			<p>
				A file without the routes that stood before its first message leaves most vantage points unknown at first. Collectors know only who connects to them,
				and those that take sessions from afar (multihop) stand in another city than their vantage points. Files are kept as they were found, with their
				address, licence and SHA-256; the series are computed from them at every build, and a file that does not fit its record stops the build.
			</p>
		</>
	),
};

const CHAPTERS: Chapter[] = [
	{
		id: "grades",
		head: "Grades of evidence",
		text: (
			<>
				<ul className="plain-list">
					{GRADES.map((grade) => (
						<li key={grade}>
							<GradeMark grade={grade} /> {GRADE_WORDS[grade]}
						</li>
					))}
				</ul>
				<p>
					Lines: measured is thick and solid, reported thinner and solid, inferred dashed. A stop has the grade of its place: a reported stop in a city that was
					not disclosed counts as inferred. What a source does not say stays unsaid. Every sentence and figure leads to its source; where there is none, it says
					so.
				</p>
			</>
		),
	},
	...RULE_CHAPTERS,
	{
		id: "planes",
		head: "Routes are not packets: the two planes",
		text: (
			<>
				<p>
					The control plane is what networks tell each other: BGP announcements and the AS paths in them. The data plane is where packets went: traceroutes,
					delays, what could be reached. They are measured by different means and can tell different things, so they are kept apart. A network in an AS path is
					never drawn as a place that packets visited. Where only AS paths were published, the page shows them as text, the map draws them in a style of their
					own at the shortest way they could run (<a href="#as-paths-placed">AS paths, placed</a>), or marks the countries in which the networks are registered,
					and the page says that no route of packets was published. No sentence of ours takes routes for packets: it says “by the routes”, or who saw the
					traffic.
				</p>
				<p>
					Where both are known, the page says whether they agree or differ, and from what. They differ, for example, where an AS path leads through a network
					and the packets end at its border, or where delays show that traffic never left the region.
				</p>
				<p>Arrows show the way of the traffic. Announcements travel the other way, from the origin outwards.</p>
			</>
		),
	},
	PLACED_CHAPTER,
	MEASURED,
	{
		id: "places",
		head: "Places and lengths",
		text: (
			<p>
				A city that was not disclosed is drawn as a hatched region through candidate cities, which are our choice. Lengths are great circles, taken over every
				combination of candidates, so they are ranges. The least added delay is the extra distance, there and back, at {numberWords(FIBRE_KM_PER_SEC)} km per
				second, the speed of light in fibre; real delays are longer. Arcs are bowed sideways so that none hides another; they show no cables.
			</p>
		),
	},
	{
		id: "times",
		head: "Times",
		text: (
			<p>
				All times are UTC. A time known to the month is drawn with a soft edge a month wide. Between the earliest and the latest possible start an incident
				counts as “possibly diverted”. “About” a clock time is drawn five minutes wide each way; that width is our convention. What was said on the day, or in
				the month, in which an incident began is drawn from its beginning on. An end that was not published stays open. Where nothing was observed the timeline
				says “no data”, never “normal”.
			</p>
		),
	},
	{
		id: "defences",
		head: "Would it have been stopped?",
		text: (
			<>
				<p>
					For each measure the page says yes, no, partly or unknown, and why. This is a judgement of ours from the facts of the record, not a source's, and it
					says what a measure would have done had it been in use where it matters, not that somebody failed to use it.
				</p>
				<p>
					The four actions of MANRS follow from the same answers by rule: filtering from customer filtering, coordination from coordination, global validation
					from origin validation, as it is what publishing makes possible. Anti-spoofing concerns the senders of packets and not routes, so it would not have
					stopped any of these incidents. MANRS itself has judged none of them here.
				</p>
			</>
		),
	},
	{
		id: "corrections",
		head: "Corrections",
		text: (
			<p>
				A published record that turns out to be wrong is corrected where it stands: each fact says when it was corrected, and its evidence tells what it said
				and what is right. All corrections of a record are listed at its end and in its file, are told in the feed and on top of embeds that are fixed to an
				older version, and are never taken out or dated back; a record that should not be relied on is marked as retracted and keeps its address. Anyone who
				finds a mistake can use “Something wrong?” in the evidence of each fact or at the end of the record, which prepares a text and sends nothing.
			</p>
		),
	},
	{
		id: "map",
		head: "The map",
		text: (
			<p>
				Land and borders are Natural Earth (public domain), which draws borders as they are controlled. Lines it lists as disputed are drawn dashed in the same
				quiet colour, with no side taken. Places in Crimea state no country. City coordinates are from GeoNames (CC BY 4.0).
			</p>
		),
	},
];

/** Every term of the atlas, with both wordings. */
function Glossary() {
	return (
		<>
			<h2 id="glossary">Words</h2>
			<p>Each term in plain words, then as the field puts it.</p>
			{GLOSSARY_GROUPS.map(({ title, ids }) => (
				<section key={title} className="word-list" aria-label={title}>
					<h3>{title}</h3>
					<dl>
						{ids.map((id) => (
							<div key={id} id={noteId(id)}>
								<dt>{GLOSSARY[id].word}</dt>
								<dd>
									{GLOSSARY[id].lay} <span className="small-print">{GLOSSARY[id].expert}</span>
								</dd>
							</div>
						))}
					</dl>
				</section>
			))}
		</>
	);
}

/** How grades, places, times and numbers are made, and what the words mean. */
export function MethodsPage() {
	return (
		<main id="content" className="text-page methods-page">
			<title>Methods · Detour Atlas</title>
			<h1>Methods</h1>
			<p>
				A detour is a fact, a hijack is a claim. This atlas draws paths, times and counts; what people say about motives is quoted, with who said it, beside
				what others answered. It ranks no network.
			</p>
			<nav aria-label="On this page" className="account-contents">
				<ul>
					{[...CHAPTERS, { id: "glossary", head: "Words" }].map(({ id, head }) => (
						<li key={id}>
							<a href={`#${id}`}>{head}</a>
						</li>
					))}
				</ul>
			</nav>
			{CHAPTERS.map(({ id, head, text }) => (
				<section key={id} aria-labelledby={id}>
					<h2 id={id}>{head}</h2>
					{text}
				</section>
			))}
			<Glossary />
		</main>
	);
}
