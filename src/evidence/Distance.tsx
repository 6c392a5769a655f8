import "./distance.css";
import type { TermId } from "../i18n/glossary.ts";
import type { FlowFigures } from "../incident/derived.ts";
import { countriesWords, delayWords, type FigureWords, lengthWords } from "../incident/figureWords.ts";
import { Term } from "../ui/Term.tsx";
import { Fact, Marked } from "./Fact.tsx";

function Figure({ name, words, term }: { name: string; words: FigureWords; term: TermId | null }) {
	return (
		<Fact as="div" name={name}>
			<dt>{term ? <Term id={term}>{words.head}</Term> : words.head}</dt>
			<dd>
				<b className="fact-lead">
					<Marked name={name} text={words.value} />
				</b>
				<span>{words.detail}</span>
			</dd>
		</Fact>
	);
}

/** Lengths of one flow, as ranges. Where both routes are not known there is nothing to compare, and it says so. */
export function Distance({ figures, rttPublished }: { figures: FlowFigures; rttPublished: boolean }) {
	const length = lengthWords(figures);
	if (!length) return null;
	const countries = countriesWords(figures);
	const name = (what: string) => `derived.figures.${figures.flow}.${what}`;
	return (
		<dl className="distance">
			<Figure name={name("length")} words={length} term={figures.extraKm ? "detour-length" : null} />
			<Figure name={name("delay")} words={delayWords(figures, rttPublished)} term="added-delay" />
			{countries.length > 0 && (
				<Fact as="div" name={name("countries")} className="distance-wide">
					<dt>Countries passed</dt>
					<dd>
						{countries.map((words, i) => (
							<span key={words}>{i === countries.length - 1 ? <Marked name={name("countries")} text={words} /> : words}</span>
						))}
					</dd>
				</Fact>
			)}
		</dl>
	);
}
