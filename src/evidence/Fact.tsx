/** Whatever the dossier says stands in a `Fact`: one action from there leads to what it rests on. */
import "./fact.css";
import { type ReactNode, useMemo } from "react";
import { STANDING_WORDS } from "../i18n/evidenceWords.ts";
import { shortName } from "../incident/sourceWords.ts";
import { type Support, standingOf, supportOf } from "../incident/support.ts";
import { CorrectedMark } from "./Corrected.tsx";
import { StandingMark } from "./StandingMark.tsx";
import { useFacts, useOpenFact } from "./useFacts.ts";

type Tag = "span" | "div" | "li" | "tr" | "p" | "dd";

type FactProps = {
	/** As in `incident/facts.ts`. */
	name: string;
	children: ReactNode;
	as?: Tag;
	/** after: behind the words · own: the children hold a `FactMark` where it fits, or another place of the same fact does. */
	mark?: "after" | "own";
	className?: string;
	/** Where a fact stands twice on the text page, only one of the two is what its address leads to. */
	anchor?: boolean;
};

/** A last word longer than this may break, and its mark with it. */
const LONGEST_WORD = 24;

/** Words with their mark behind them. The mark stays with the last word: a line never starts with it. */
export function Marked({ name, text }: { name: string; text: string }) {
	const cut = text.lastIndexOf(" ") + 1;
	const glued = text.length - cut <= LONGEST_WORD;
	return (
		<>
			{glued ? text.slice(0, cut) : text}
			<span className={glued ? "fact-end" : undefined}>
				{glued && text.slice(cut)}
				<FactMark name={name} />
			</span>
		</>
	);
}

/** Words of the record and their mark. A click on the words opens the support too (`useFactClicks`). */
export function Fact({ name, children, as: Element = "span", mark = Element === "span" ? "after" : "own", className, anchor = true }: FactProps) {
	const { chosen, mode } = useFacts();
	const classes = ["fact", className, chosen === name && "is-chosen"].filter(Boolean).join(" ");
	return (
		<Element className={classes} data-fact={name} {...(mode === "text" && anchor ? { id: `fact-${name}` } : {})}>
			{mark === "after" && typeof children === "string" ? <Marked name={name} text={children} /> : children}
			{mark === "after" && typeof children !== "string" && <FactMark name={name} />}
		</Element>
	);
}

/** On the text page, where links to facts lead that have no words of their own there: they are said by the words beside. */
export function FactAnchors({ names }: { names: readonly string[] }) {
	const { mode } = useFacts();
	if (mode !== "text") return null;
	return names.map((name) => (
		<span key={name} id={`fact-${name}`}>
			<CorrectedMark name={name} />
		</span>
	));
}

/** "Toronto: China Telecom PoP", cut short: enough to tell one mark from the next. */
function inShort({ about, says }: Support): string {
	return `${about}: ${says.length > 70 ? `${says.slice(0, 70).trimEnd()}…` : says}`;
}

type MarkProps = {
	name: string;
	/** With its word ("reported"), as at the end of a row; without, right behind a sentence. */
	word?: boolean;
	className?: string;
	/** Another marker in the place of the grade's, as on the ladder, where corrections stand with the words. */
	children?: ReactNode;
};

/** How a fact stands, as a mark that leads to its support; in a text, written out. */
export function FactMark({ name, word = false, className, children }: MarkProps) {
	const { incident, mode, chosen, textHref } = useFacts();
	const open = useOpenFact(name);
	const support = useMemo(() => supportOf(incident, name), [incident, name]);
	const standing = support ? standingOf(support) : "none";
	const { word: standingWord } = STANDING_WORDS[standing];
	const sources = support?.sources ?? [];
	if (mode === "text") {
		const names = sources.map((key) => shortName(incident.sources, key)).join("; ");
		const words = names ? `${standingWord}: ${names}` : standingWord;
		return (
			<>
				<span className="fact-support">{word ? words : ` (${words})`}</span>
				<CorrectedMark name={name} />
			</>
		);
	}
	const numbers = sources.map((key) => Object.keys(incident.sources).indexOf(key) + 1).join(", ");
	return (
		<>
			<a
				className={["fact-mark", word && "has-word", className].filter(Boolean).join(" ")}
				href={`${textHref}#fact-${name}`}
				aria-label={`${standingWord}, evidence for ${support ? inShort(support) : name}`}
				{...(chosen === name ? { "aria-current": "true" as const } : {})}
				data-mark={name}
				data-numbers={numbers}
				onClick={open}
			>
				{children ?? <StandingMark standing={standing} />}
				{(word || standing === "none") && <span className="fact-word">{standingWord}</span>}
			</a>
			{children === undefined && <CorrectedMark name={name} />}
		</>
	);
}
