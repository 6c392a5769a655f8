import "./verdicts.css";
import { termOf } from "../i18n/termOf.ts";
import type { Incident } from "../incident/derived.ts";
import { edtfWords } from "../incident/words.ts";
import { Term } from "../ui/Term.tsx";
import { Fact, Marked } from "./Fact.tsx";
import { Part } from "./Tables.tsx";

/** The judgement through time, as a line with a stop for each who judged. */
export function Verdicts({ incident }: { incident: Incident }) {
	return (
		<Part id="verdicts-head" head="How it was judged">
			<ol className="verdicts">
				{incident.verdicts.map(({ verdict, by, at, note }, i) => {
					const name = `verdicts.${i}`;
					return (
						<Fact key={`${verdict} ${by}`} as="li" name={name}>
							<span className="verdict-date">{at ? edtfWords(at) : "not dated"}</span>
							<span className="verdict-words">
								<strong className="fact-lead">
									<Term id={termOf(verdict)}>{verdict}</Term>
								</strong>
								: <Marked name={name} text={by} />
								{note && <span className="small-print">{note}</span>}
							</span>
						</Fact>
					);
				})}
			</ol>
		</Part>
	);
}
