import { useState } from "react";
import type { Incident } from "../incident/derived.ts";
import { copyText } from "../ui/copyText.ts";
import { CITATION_ENDS, CITATION_STYLES, type CitationStyle, type Cited, citationOf } from "./files/citation.ts";
import { fileName } from "./files/fileName.ts";
import { sentenceOf } from "./files/sentence.ts";
import { saveFile, textBlob } from "./save.ts";

type Say = (words: string) => void;

async function copy(text: string, what: string, say: Say): Promise<void> {
	say((await copyText(text)) ? `${what} copied.` : "This browser does not allow copying here. Select the words and copy them by hand.");
}

/** What happened in words that can be quoted, hedges and all. */
export function Sentence({ incident, atSec, url, say }: { incident: Incident; atSec: number; url: string; say: Say }) {
	const text = sentenceOf(incident, atSec);
	return (
		<section className="export-part" aria-labelledby="export-words-head">
			<h3 id="export-words-head">Words</h3>
			<blockquote className="export-words">{text}</blockquote>
			<p className="export-row">
				<button type="button" className="button" onClick={() => void copy(`${text}\n\nDetour Atlas, ${url}`, "Words and address", say)}>
					Copy the words
				</button>
			</p>
		</section>
	);
}

export function Citation({ cited, say }: { cited: Cited; say: Say }) {
	const [style, setStyle] = useState<CitationStyle>("APA");
	const text = citationOf(cited, style);
	const name = fileName(cited.id, ["citation"], CITATION_ENDS[style]);
	const save = () => {
		saveFile(name, textBlob(text, "text/plain"));
		say(`Saved ${name}.`);
	};
	return (
		<section className="export-part" aria-labelledby="export-cite-head">
			<h3 id="export-cite-head">Citation</h3>
			<label className="export-size">
				Style
				<select value={style} onChange={(event) => setStyle(event.target.value as CitationStyle)}>
					{CITATION_STYLES.map((one) => (
						<option key={one}>{one}</option>
					))}
				</select>
			</label>
			<pre className="export-words">{text.trim()}</pre>
			<p className="export-row">
				<button type="button" className="button" onClick={() => void copy(text, "Citation", say)}>
					Copy the citation
				</button>
				<button type="button" className="button" onClick={save}>
					Save as .{CITATION_ENDS[style]}
				</button>
			</p>
		</section>
	);
}
