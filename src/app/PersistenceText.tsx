/** The words of the page on persistence. Numbers are counted; what is our own judgement says so. */

import type { Atlas } from "../atlas/atlas.ts";
import {
	commonObserver,
	FOUR_WEEKS_SEC,
	lastedAtLeast,
	lengthsByKind,
	lengthsByPlane,
	maybeLong,
	rangeOf,
	saidByLength,
	standingOf,
	widestRanges,
	withoutDuration,
} from "../atlas/persistence.ts";
import { ANSWERED, ARGUED, LONG_LEAK } from "../atlas/persistenceSaid.ts";
import { lastedRangeWords } from "../atlas/persistenceWords.ts";
import { countWords } from "../i18n/words.ts";
import { IncidentLink } from "./IncidentLink.tsx";
import { LeftOutList, LongTable, SaidTable } from "./PersistenceTables.tsx";
import { SaidList } from "./SaidList.tsx";
import { PageLink } from "./site.tsx";

type Props = { atlas: Atlas };

/** The incidents as links, "A", "A and B", "A, B and C". */
function Links({ atlas, incidents }: Props & { incidents: readonly number[] }) {
	return incidents.map((i, n) => (
		<span key={i}>
			{n === 0 ? "" : n === incidents.length - 1 ? " and " : ", "}
			<IncidentLink atlas={atlas} incident={i} />
		</span>
	));
}

export function Lede({ atlas, sixMonths }: Props & { sixMonths: number | null }) {
	const { all } = lengthsByKind(atlas);
	return (
		<p className="summary">
			{all.published} of the {all.count} incidents in this atlas have a published duration. {all.median && `Their median is ${lastedRangeWords(all.median)}.`}
			{sixMonths !== null && (
				<>
					{" "}
					One of them, <IncidentLink atlas={atlas} incident={sixMonths} />, lasted {atlas.own.get(sixMonths)?.duration} by its authors' account, and they gave
					its length as evidence against an error.
				</>
			)}{" "}
			This page shows where it stands, what was argued and answered, and what a length can and cannot prove.
		</p>
	);
}

export function Standing({ atlas, sixMonths }: Props & { sixMonths: number }) {
	const { others, shorter, longer, unclear } = standingOf(atlas, sixMonths);
	const leftOut = maybeLong(atlas, FOUR_WEEKS_SEC);
	return (
		<section className="dossier-part" aria-labelledby="standing">
			<h2 id="standing">Where the six months of 2016 stand</h2>
			<p>
				By its authors' dates <IncidentLink atlas={atlas} incident={sixMonths} /> lasted {lastedRangeWords(rangeOf(atlas, sixMonths))}. That is longer than{" "}
				{shorter.length} of the {others} others with a published duration.{" "}
				{longer.length > 0 && (
					<>
						Longer than it: <Links atlas={atlas} incidents={longer} />.{" "}
					</>
				)}
				{unclear.length > 0 && (
					<>
						Accounts overlap, so that no order can be given, with <Links atlas={atlas} incidents={unclear} />.{" "}
					</>
				)}
				{leftOut.length > 0 && (
					<>
						Left out of this order, as their start or end is not known or they came and went, though they may have lasted four weeks or more:{" "}
						<Links atlas={atlas} incidents={leftOut} />.{" "}
					</>
				)}
				Repeats of it that were reported for later years have no published dates and are not part of this length.
			</p>
		</section>
	);
}

export function Argument({ atlas }: Props) {
	const leak = atlas.indexOf.get(LONG_LEAK);
	return (
		<>
			<section className="dossier-part" aria-labelledby="argued">
				<h2 id="argued">What was argued about the six months</h2>
				<p>
					The researchers who published the case took its length as evidence against an error. Their paper is known here only through quotes in other texts,
					their traceroutes are not in the texts found, and no independent check of this case was found.
				</p>
				<SaidList said={ARGUED} />
			</section>
			<section className="dossier-part" aria-labelledby="answered">
				<h2 id="answered">The longest one with a published length, and what was said about it</h2>
				{leak !== undefined && (
					<p>
						The longest incident with a published length, <IncidentLink atlas={atlas} incident={leak} />, lasted {atlas.own.get(leak)?.duration} by Doug
						Madory's dates, “~2.5 years” in his words. It is a route leak: routes were passed on beyond their intended scope. What its cause was is told in
						different ways.
					</p>
				)}
				<SaidList said={ANSWERED} />
			</section>
		</>
	);
}

export function Proves({ atlas }: Props) {
	const long = lastedAtLeast(atlas, FOUR_WEEKS_SEC);
	const rows = saidByLength(atlas).filter(({ label }) => label !== "Not published");
	const longRow = rows.at(-1);
	const shortRows = rows.slice(0, -1);
	const shortCount = shortRows.reduce((sum, { count }) => sum + count, 0);
	const ofShort = (stance: "malice" | "deliberate") => shortRows.reduce((sum, { said }) => sum + said[stance], 0);
	const observer = commonObserver(atlas, long);
	return (
		<section className="dossier-part" aria-labelledby="proves">
			<h2 id="proves">What a length proves, and what it does not</h2>
			{longRow && (
				<p>
					Malice was claimed by somebody for {longRow.said.malice} of the {longRow.count} incidents of four weeks and more, and for {ofShort("malice")} of the{" "}
					{shortCount} shorter ones. Somebody called it deliberate, without naming a bad motive, for {longRow.said.deliberate} of the long ones and{" "}
					{ofShort("deliberate")} of the shorter. For {longRow.said.error} of the {longRow.count} long ones somebody else put it down to error.
					{observer && ` ${observer.count} of the ${long.length} long ones were observed by one team, ${observer.name}.`}
				</p>
			)}
			<SaidTable atlas={atlas} />
			<LongTable atlas={atlas} />
			<div className="persistence-ours">
				<p>
					<strong>Our judgement, not that of a source.</strong> A length says how long a path stood, and that nobody who could end it did so. It tells that the
					path was stable, and it makes a fault of minutes unlikely. It does not tell why: a leak that is not filtered stands as long as one that is wanted. So
					duration alone proves no motive, and it does not disprove one.
				</p>
				<p>
					Counts like those above cannot decide it either. Where length itself was the reason to suspect intent, long incidents will have such claims because
					they are long.
				</p>
			</div>
		</section>
	);
}

export function HowSeen({ atlas }: Props) {
	const { packets, routes } = lengthsByPlane(atlas);
	const widest = widestRanges(atlas, 3);
	const named = (id: string) => atlas.indexOf.get(id);
	const [leak, dvLink, domestic, japan, canada] = [
		LONG_LEAK,
		"2017-12-dv-link",
		"2017-12-us-domestic-verizon-apac",
		"2017-04-scandinavia-japan",
		"2016-02-canada-korea",
	].map(named);
	return (
		<section className="dossier-part" aria-labelledby="seen">
			<h2 id="seen">How a length comes to be known</h2>
			<ul className="plain-list">
				<li>
					<strong>A duration here is what sources state.</strong> Where none states one, it is the time between the published start and end. It is the time in
					which somebody saw it: what nobody watched is not in it, and “over two hours” counts as two hours. <PageLink to="methods/">Methods</PageLink> has the
					rules.
				</li>
				<li>
					<strong>Sources differ.</strong> Most so for <Links atlas={atlas} incidents={widest} />.
					{dvLink !== undefined && " Of the one of 12 December 2017 BGPmon counted two stretches of three minutes, Qrator two hours."}
				</li>
				{packets.median && routes.median && (
					<li>
						<strong>Two ways to look find two lengths.</strong> The median of path detours, seen by traceroute or reported from it, is{" "}
						{lastedRangeWords(packets.median)}; that of all other kinds is {lastedRangeWords(routes.median)}. Our judgement: detours that were traced for only a
						few minutes are hardly ever noticed, and what comes up slowly or stays raises no alarm of a monitor that looks for sudden changes. Each way finds
						the length it can see.
					</li>
				)}
				{leak !== undefined && (
					<li>
						<strong>A short sign of a long thing.</strong> On 9 December 2015 OpenDNS BGPstream saw a burst of routes that was over in about a minute. The long
						leak began just minutes after it and was described in November 2018: <IncidentLink atlas={atlas} incident={leak} />.
					</li>
				)}
				{canada !== undefined && (
					<li>
						<strong>Thin monitoring.</strong> Of the six months Shavitt also said that monitoring was not dense enough to tell how much of the network was
						concerned: <IncidentLink atlas={atlas} incident={canada} />.
					</li>
				)}
				{leak !== undefined && domestic !== undefined && japan !== undefined && (
					<li>
						<strong>Not all of them are independent.</strong> <IncidentLink atlas={atlas} incident={domestic} /> comes from the leak of December 2015; T.
						Anderson attributes <IncidentLink atlas={atlas} incident={japan} /> to it too. Counted as three here, they may be one.
					</li>
				)}
				<li>
					<strong>What was never noticed is not here.</strong> This is a list of incidents that people named and wrote about, not a sample. Medians describe the
					list and nothing beyond it.
				</li>
			</ul>
		</section>
	);
}

export function LeftOut({ atlas }: Props) {
	const count = withoutDuration(atlas).length;
	if (count === 0) return null;
	return (
		<section className="dossier-part" aria-labelledby="left-out">
			<h2 id="left-out">Left out of the chart of durations</h2>
			<p>
				{countWords(count, "incident")} without a published duration. Some went on and off for months; what is known of the time is in the words of the record.
			</p>
			<LeftOutList atlas={atlas} />
		</section>
	);
}
