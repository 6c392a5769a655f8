/** The way for a reader to say that something is wrong: a prepared text, and where to take it. Nothing is sent from here. */
import "./somethingWrong.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { isMail, reportHref, reportOf, reportsGoTo } from "../incident/report.ts";
import { factNames, supportOf } from "../incident/support.ts";
import { copyText } from "../ui/copyText.ts";
import { Part } from "./Tables.tsx";
import { useFacts } from "./useFacts.ts";

const MOST = 60;
const short = (text: string) => (text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text);

const COPIED = { idle: "", copied: "Copied.", failed: "This browser does not allow copying here. The text is selected: copy it by hand." } as const;

/** `name`: of the fact it is about; `null`: the reader chooses one, or the record as a whole. */
function PreparedText({ name, summary }: { name: string | null; summary: string }) {
	const { incident, reports } = useFacts();
	const [chosen, setChosen] = useState("");
	const [now, setNow] = useState<{ version: string | null; address: string } | null>(null);
	const [said, setSaid] = useState<keyof typeof COPIED>("idle");
	const field = useRef<HTMLTextAreaElement>(null);
	const { version, address } = now ?? { version: null, address: reports?.address ?? "" };
	const build = reports?.build ?? "";
	const about = name ?? (chosen || null);
	const report = useMemo(() => reportOf({ incident, name: about, address, version, build }), [incident, about, address, version, build]);
	const box = useRef<HTMLDetailsElement>(null);
	const look = () => {
		if (box.current?.open && now === null) void reports?.now().then(setNow);
	};
	// Somebody may have opened it in the built page, before this script was here.
	// biome-ignore lint/correctness/useExhaustiveDependencies: once; from then on the element itself says when it opens
	useEffect(look, []);
	if (!reports) return null;
	const { to } = reports;
	const copy = async () => {
		const done = await copyText(`${report.title}\n\n${report.body}`);
		setSaid(done ? "copied" : "failed");
		if (!done) field.current?.select();
	};
	return (
		<details className="something-wrong" ref={box} onToggle={look} data-fixed>
			<summary>{summary}</summary>
			{name === null && now !== null && (
				<label className="wrong-fact live-only">
					<span>What is it about?</span>
					<select
						value={chosen}
						onChange={(event) => {
							setChosen(event.target.value);
							setSaid("idle");
						}}
					>
						<option value="">The record as a whole</option>
						{factNames(incident).map((one) => {
							const support = supportOf(incident, one);
							return (
								support && (
									<option key={one} value={one}>
										{support.about}: {short(support.says)}
									</option>
								)
							);
						})}
					</select>
				</label>
			)}
			<div className="wrong-ways">
				{to !== null && (
					<a className="button" href={reportHref(to, report)} {...(isMail(to) ? {} : { target: "_blank", rel: "noopener noreferrer" })}>
						{isMail(to) ? `Write to ${reportsGoTo(to)}` : `Open an issue at ${reportsGoTo(to)}`}
					</a>
				)}
				<button type="button" className="button live-only" onClick={() => void copy()}>
					Copy the text
				</button>
				<span role="status">{COPIED[said]}</span>
			</div>
			<label className="wrong-text">
				<span>
					{to === null
						? "Copy this and send it to whoever runs this site, with what is wrong:"
						: "This is what you will find there, with room to say what is wrong:"}
				</span>
				<textarea ref={field} readOnly rows={8} value={report.body} spellCheck={false} />
			</label>
			{to !== null && <p className="small-print">Nothing is sent from this page; you decide there.</p>}
		</details>
	);
}

/** In the evidence of a fact. */
export function FactWrong({ name }: { name: string }) {
	return <PreparedText key={name} name={name} summary="Something wrong?" />;
}

/** At the end of the record. */
export function RecordWrong() {
	const { reports } = useFacts();
	if (!reports) return null;
	return (
		<Part id="wrong-head" head="Something wrong?">
			<PreparedText name={null} summary="Report a mistake in this record" />
		</Part>
	);
}
