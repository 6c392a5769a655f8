import { useState } from "react";
import { addressNow } from "../state/addressBar.ts";
import { copyText } from "../ui/copyText.ts";

const WORDS = { idle: "Copy link", copied: "Copied", failed: "Copy it here:" } as const;

/** Copies the address of what is on screen. Where the browser forbids that, the address stands there to be copied by hand. */
export function CopyLink() {
	const [state, setState] = useState<keyof typeof WORDS>("idle");
	const copy = async () => setState((await copyText(addressNow())) ? "copied" : "failed");
	return (
		<>
			<button type="button" className="evidence-button has-words" onClick={() => void copy()}>
				{WORDS[state]}
			</button>
			<span className="visually-hidden" role="status" data-fixed>
				{state === "copied" ? "Link copied" : ""}
			</span>
			{state === "failed" && (
				<input className="evidence-address" readOnly aria-label="Address of this fact" value={addressNow()} onFocus={(event) => event.target.select()} />
			)}
		</>
	);
}
