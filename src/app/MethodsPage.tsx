import { GRADE_WORDS, KIND_WORDS } from "../i18n/words.ts";
import { GRADES, KINDS } from "../incident/terms.ts";
import { GradeMark } from "../ui/GradeMark.tsx";

/** How grades, places, times and numbers are made. */
export function MethodsPage() {
	return (
		<main id="content" className="text-page">
			<title>Methods · Detour Atlas</title>
			<h1>Methods</h1>
			<p>
				A detour is a fact, a hijack is a claim. This atlas draws paths, times and counts; what people say about motives is quoted, with who said it, beside
				what others answered. It ranks no network.
			</p>

			<h2>Grades of evidence</h2>
			<ul className="plain-list">
				{GRADES.map((grade) => (
					<li key={grade}>
						<GradeMark grade={grade} /> {GRADE_WORDS[grade]}
					</li>
				))}
			</ul>
			<p>
				Lines: measured is thick and solid, reported thinner and solid, inferred dashed. A stop has the grade of its place: a reported stop in a city that was
				not disclosed counts as inferred. What a source does not say stays unsaid.
			</p>

			<h2>Routes are not packets</h2>
			<p>
				AS paths (what BGP announced) and traceroutes (where packets went) are kept apart. A network in an AS path is never drawn as a place that packets
				visited. Where only AS paths were published, the page shows them as text, marks the countries in which the networks are registered, and says that no
				route can be drawn.
			</p>

			<h2>Places and lengths</h2>
			<p>
				A city that was not disclosed is drawn as a hatched region through candidate cities, which are our choice. Lengths are great circles, taken over every
				combination of candidates, so they are ranges. The least added delay is the extra distance, there and back, at 200,000 km per second, the speed of light
				in fibre; real delays are longer. Arcs are bowed sideways so that none hides another; they show no cables.
			</p>

			<h2>Times</h2>
			<p>
				All times are UTC. A time known to the month is drawn with a soft edge a month wide. Between the earliest and the latest possible start an incident
				counts as “possibly diverted”. “About” a clock time is drawn five minutes wide each way; that width is our convention. An end that was not published
				stays open. Where nothing was observed the timeline says “no data”, never “normal”.
			</p>

			<h2>Kinds</h2>
			<dl className="plain-list">
				{KINDS.map((kind) => (
					<div key={kind}>
						<dt>{KIND_WORDS[kind].long}</dt>
						<dd>{KIND_WORDS[kind].meaning}</dd>
					</div>
				))}
			</dl>

			<h2>The map</h2>
			<p>
				Land and borders are Natural Earth (public domain), which draws borders as they are controlled. Lines it lists as disputed are drawn dashed in the same
				quiet colour, with no side taken. Places in Crimea state no country. City coordinates are from GeoNames (CC BY 4.0).
			</p>
		</main>
	);
}
