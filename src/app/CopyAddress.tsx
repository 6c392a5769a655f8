import { useState } from "react";
import { addressNow } from "../state/addressBar.ts";
import { copyText } from "../ui/copyText.ts";

const WORDS = { idle: "Copy link", copied: "Copied", failed: "Copy it from the address bar" } as const;

/** Copies the address of what is on screen. */
export function CopyAddress() {
	const [state, setState] = useState<keyof typeof WORDS>("idle");
	const copy = async () => setState((await copyText(addressNow())) ? "copied" : "failed");
	return (
		<>
			<button type="button" className="button" onClick={() => void copy()}>
				{WORDS[state]}
			</button>
			<span className="visually-hidden" role="status">
				{state === "copied" ? "Link copied" : ""}
			</span>
		</>
	);
}
