import type { Incident } from "../incident/derived.ts";
import { shortName } from "../incident/sourceWords.ts";
import { factNames, type Support, supportOf } from "../incident/support.ts";
import { Part } from "./Tables.tsx";
import { useFacts } from "./useFacts.ts";

/** Facts whose quote stands where they do: in the tables of this account, and in the claims. */
const QUOTED_THERE = /^(time\.(moments|episodes|gaps)|flows|measured|evidence|planes|noRoute|claims)\b/;
const MOST = 110;

const short = (text: string) => (text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text);

type Quoted = { quote: string; supports: Support[] };

/** Quotes that stand nowhere else on the page, each with the facts it is behind. */
export function quotedFacts(incident: Incident): Quoted[] {
	const quoted: Quoted[] = [];
	for (const name of factNames(incident)) {
		const support = QUOTED_THERE.test(name) ? null : supportOf(incident, name);
		if (!support?.quote) continue;
		const same = quoted.find(({ quote }) => quote === support.quote);
		if (same) same.supports.push(support);
		else quoted.push({ quote: support.quote, supports: [support] });
	}
	return quoted;
}

/** The sources' own words for what is said above without them. */
export function AccountQuotes() {
	const { incident } = useFacts();
	return (
		<Part id="quotes-head" head="In the words of the sources">
			<ul className="account-quotes">
				{quotedFacts(incident).map(({ quote, supports }) => (
					<li key={quote}>
						<q>{quote}</q>
						{supports.map(({ name, about, says, sources }) => (
							<span key={name} className="small-print">
								<a href={`#fact-${name}`}>{about}</a>: {short(says)}
								{sources.filter((key) => incident.sources[key]).map((key) => ` · ${shortName(incident.sources, key)}`)}
							</span>
						))}
					</li>
				))}
			</ul>
		</Part>
	);
}
