import type { Standing } from "../i18n/evidenceWords.ts";
import { GradeMark } from "../ui/GradeMark.tsx";

/** The marker of a grade; a small square for what is ours, and an empty place with a question mark for what has no support. */
export function StandingMark({ standing }: { standing: Standing }) {
	if (standing !== "ours" && standing !== "none") return <GradeMark grade={standing} />;
	return (
		<svg className="grade-mark" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
			{standing === "ours" ? (
				<rect className="mark-ours" x="-4.2" y="-4.2" width="8.4" height="8.4" rx="1.5" />
			) : (
				<path className="mark-none" d="M-2.6 -2.4a2.6 2.6 0 1 1 3.6 2.4q-1 .5 -1 1.7M0 4.6v.1" />
			)}
		</svg>
	);
}
