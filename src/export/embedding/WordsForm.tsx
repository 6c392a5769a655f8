import { Radios } from "../Radios.tsx";
import type { Choosing } from "./choice.ts";
import { Field } from "./Field.tsx";

/** `undefined` while it is being worked out; `null`: it cannot be. */
export type Version = string | null | undefined;

type WordsFormProps = Choosing & { version: Version };

function recordWords(fixed: boolean, version: Version): string {
	if (version === undefined) return "Working out which version this is …";
	if (version === null) return "The version could not be worked out here (it needs the record, and a page that came over HTTPS), so the embed cannot be fixed.";
	return fixed
		? `Stays as the record is today, version ${version}. What is corrected or retracted later is said on top of it; the picture does not change.`
		: "Changes when the record is corrected, and says when that was. Readers see what is known when they read.";
}

/** Which state of the record, and the words that those hear who do not see it. */
export function WordsForm({ incident, version, choice, of, choose, chooseOf }: WordsFormProps) {
	const { title, description } = of;
	const unnamed = title?.trim() === "";
	return (
		<>
			<section className="embedding-part" aria-labelledby="embedding-record">
				<h3 id="embedding-record">Record</h3>
				<Radios
					legend="Later corrections"
					name="embed-record"
					all={[["current", "Current: follows the record"] as const, ["fixed", "Fixed: as it is today"] as const]}
					value={choice.fixed && version !== null ? "fixed" : "current"}
					onChoose={(to) => choose({ fixed: to === "fixed" })}
					without={version ? [] : ["fixed"]}
				/>
				<p className="small-print" aria-live="polite">
					{recordWords(choice.fixed, version)}
				</p>
			</section>
			<section className="embedding-part" aria-labelledby="embedding-words">
				<h3 id="embedding-words">Words for those who do not see it</h3>
				<Field
					label="Title"
					value={title ?? incident.title}
					wrong={unnamed ? "A frame without a title has no name for a screen reader. The code keeps the incident's." : null}
					onType={(text) => chooseOf({ title: text })}
				/>
				<Field label="Alt text" rows={3} value={description ?? incident.derived.headline} onType={(text) => chooseOf({ description: text })} />
			</section>
		</>
	);
}
