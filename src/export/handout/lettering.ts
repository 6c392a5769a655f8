/** Words in letters that the typeface of a PDF lacks, drawn by the browser with the fonts of this device: it shapes every script and colours emoji. */
import { clustersOf } from "../../i18n/clusters.ts";
import { FONT_FAMILY } from "../../poster/type.ts";
import type { Lettering, Words } from "./drawSvg.ts";

/** 300 dots an inch. */
const PX_PER_PT = 300 / 72;
/** Room round the letters for marks above and below, and for halos, em. */
const ROOM = { above: 1.2, below: 0.5, side: 0.25 };
/** A point that Unicode will never give to a letter: what stands for it stands for every letter that no font has. */
const NO_LETTER = "\u{10ffff}";

const contextOf = (widthPx: number, heightPx: number): CanvasRenderingContext2D => {
	const canvas = Object.assign(document.createElement("canvas"), { width: Math.ceil(widthPx), height: Math.ceil(heightPx) });
	const context = canvas.getContext("2d", { willReadFrequently: true });
	if (!context) throw new Error("this browser has no memory left for the words in other scripts");
	return context;
};

/** The same for two texts that look the same. */
function looksOf(text: string): string {
	const context = contextOf(40, 40);
	context.font = `24px ${FONT_FAMILY}`;
	context.fillText(text, 4, 30);
	return context.getImageData(0, 0, 40, 40).data.join();
}

const codesOf = (cluster: string) =>
	`[${[...cluster].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(" ")}]`;

/** `unknown`: the codes of what no font of this device has, as they stand on the page. */
export function createLettering(): { draw: Lettering; unknown: Set<string> } {
	const unknown = new Set<string>();
	const none = looksOf(NO_LETTER);
	const known = new Map<string, boolean>();
	const isKnown = (cluster: string) => {
		const before = known.get(cluster);
		if (before !== undefined) return before;
		const is = /^(?:(?!\p{Co})[\p{M}\p{C}\p{Z}])*$/u.test(cluster) || looksOf(cluster) !== none;
		known.set(cluster, is);
		return is;
	};
	const withCodes = (text: string) =>
		clustersOf(text)
			.map((cluster) => {
				if (isKnown(cluster)) return cluster;
				const codes = codesOf(cluster);
				unknown.add(codes);
				return codes;
			})
			.join("");
	const draw = ({ text, sizePt, weight, colour, halo, rtl }: Words) => {
		const written = withCodes(text);
		const sizePx = sizePt * PX_PER_PT;
		const look = (context: CanvasRenderingContext2D) => {
			context.font = `${weight} ${sizePx}px ${FONT_FAMILY}`;
			context.direction = rtl ? "rtl" : "ltr";
			context.textAlign = "left";
		};
		const measuring = contextOf(1, 1);
		look(measuring);
		const widthPx = measuring.measureText(written).width;
		const [sidePx, abovePx] = [ROOM.side * sizePx, ROOM.above * sizePx];
		const context = contextOf(widthPx + 2 * sidePx, abovePx + ROOM.below * sizePx);
		look(context);
		if (halo) {
			context.strokeStyle = halo.colour;
			context.lineWidth = halo.widthPt * PX_PER_PT;
			context.lineJoin = "round";
			context.strokeText(written, sidePx, abovePx);
		}
		context.fillStyle = colour;
		context.fillText(written, sidePx, abovePx);
		const { canvas } = context;
		return {
			pixels: context.getImageData(0, 0, canvas.width, canvas.height),
			advancePt: widthPx / PX_PER_PT,
			box: { leftPt: -sidePx / PX_PER_PT, topPt: -abovePx / PX_PER_PT, widthPt: canvas.width / PX_PER_PT, heightPt: canvas.height / PX_PER_PT },
		};
	};
	return { draw, unknown };
}
