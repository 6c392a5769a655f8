import "./panel.css";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { STANDING_WORDS } from "../i18n/evidenceWords.ts";
import { fullName } from "../incident/facts.ts";
import { factNames, type Support, standingOf, supportOf } from "../incident/support.ts";
import { CopyLink } from "./CopyLink.tsx";
import { EvidenceBody } from "./EvidenceBody.tsx";
import { useFacts } from "./useFacts.ts";
import { usePanelFocus } from "./usePanelFocus.ts";

type PanelProps = {
	/** As in `incident/facts.ts`; `null` shows nothing. */
	name: string | null;
	onClose: () => void;
	/** Rows of the raw file at the instant on screen; shown with measured facts. */
	rows?: ReactNode;
};

const announced = (support: Support) => `Evidence shown. ${support.about}: ${support.says} (${STANDING_WORDS[standingOf(support)].word})`;

function Arrow({ back }: { back: boolean }) {
	return (
		<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
			<path d={back ? "M10 3L5 8l5 5" : "M6 3l5 5-5 5"} fill="none" stroke="currentColor" strokeWidth="1.8" />
		</svg>
	);
}

/** What the chosen fact rests on, beside everything else: the page stays usable while it is open. */
export function EvidencePanel({ name, onClose, rows }: PanelProps) {
	const { incident, choose } = useFacts();
	const panel = useRef<HTMLElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const [status, setStatus] = useState("");
	const support = useMemo(() => (name === null ? null : supportOf(incident, name)), [incident, name]);
	const names = useMemo(() => factNames(incident), [incident]);
	const { moves, close } = usePanelFocus(
		support && name,
		{ panel, heading },
		() => setStatus(support ? announced(support) : ""),
		() => {
			setStatus("");
			onClose();
		},
	);
	const at = support ? names.indexOf(fullName(incident, support.name)) : -1;
	const go = (other: string, focus: "heading" | "stay") => {
		moves(focus);
		choose(other);
	};
	// Round and round: a button that goes grey under the finger would lose the focus.
	const step = (by: 1 | -1) => go(names[(Math.max(at, 0) + by + names.length) % names.length] as string, "stay");
	return (
		<>
			<p className="visually-hidden" role="status" data-fixed>
				{status}
			</p>
			{support && (
				<section className="evidence-panel" aria-label={`Evidence: ${support.about}`} ref={panel}>
					<header className="evidence-bar">
						<p className="evidence-name" data-fixed>
							<span className="evidence-title">Evidence · </span>
							{at >= 0 && `${at + 1} of ${names.length}`}
						</p>
						<button type="button" className="evidence-button" aria-label="Fact before" title="Fact before" onClick={() => step(-1)}>
							<Arrow back />
						</button>
						<button type="button" className="evidence-button" aria-label="Next fact" title="Next fact" onClick={() => step(1)}>
							<Arrow back={false} />
						</button>
						<CopyLink key={support.name} />
						<button type="button" className="evidence-button" aria-label="Close" title="Close (Esc)" onClick={close}>
							<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
								<path d="M3.5 3.5l9 9m0-9l-9 9" fill="none" stroke="currentColor" strokeWidth="1.8" />
							</svg>
						</button>
					</header>
					<h2 ref={heading} tabIndex={-1}>
						{support.about}
					</h2>
					<EvidenceBody support={support} onChoose={(other) => go(other, "heading")} />
					{support.grade === "measured" && rows}
				</section>
			)}
		</>
	);
}
