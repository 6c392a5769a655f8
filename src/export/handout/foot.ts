/** The foot of a sheet: where to find the view, what it was made from, whose it is. */
import { CREDIT } from "../../poster/captions.ts";
import { el, group, paintOf } from "../../poster/svg.ts";
import { type Place, type Run, setWords } from "./flow.ts";

const paint = paintOf("light");

/** `top`: where it begins, points; everything else of the sheet ends above. */
export function footOf(
	{ url, dataVersion }: { url: string; dataVersion: string | null },
	place: Omit<Place, "top">,
	bottom: number,
): { markup: string; top: number } {
	const style = { sizePt: 7, linePt: 9.2, paint };
	const runs: Run[] = [
		{ text: "This view: ", weight: 600 },
		{ text: url, ...(/^https?:/.test(url) ? { href: url } : {}) },
		{
			text: `   ${dataVersion === null ? "" : `Data version ${dataVersion}. `}The record may have been corrected since: the address has it as it stands. ${CREDIT}`,
			colour: "ink-3",
		},
	];
	const { heightPt } = setWords(runs, { ...place, top: 0 }, style);
	const top = bottom - heightPt;
	const line = el("path", { d: `M${place.left} ${(top - 5).toFixed(1)}h${place.widthPt}`, stroke: paint("line"), "stroke-width": 0.7 });
	return { markup: line + group({ "data-tag": "P" }, setWords(runs, { ...place, top }, style).markup), top: top - 8 };
}
