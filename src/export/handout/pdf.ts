/** Pages drawn as SVG, as one PDF with embedded letters, links and a language. The same pages give the same bytes. */
import { create } from "fontkit";
import { PDFDocument } from "pdfkit";
import { toBytes } from "pdfkit/output";
import { drawPage, type Lettering, lackedBy } from "./drawSvg.ts";
import { type SvgNode, svgTree } from "./svgTree.ts";

/** `svg` in points, as large as the page. */
export type Page = { svg: string; widthPt: number; heightPt: number };

/** The moment of making would make every copy another file. The start of Unix time says "not known" to whoever reads it. */
const NO_DATE = new Date(0);

/** `missing`: letters that the typeface does not have. */
export type Pdf = { bytes: Uint8Array<ArrayBuffer>; missing: string[] };

function lettersOf({ name, text, children }: SvgNode): string {
	return name === "text" ? text : children.map(lettersOf).join("");
}

/** `ttf`: bytes of the typeface by weight. `lettering` draws lines with letters that it lacks; without one those letters are empty boxes. */
export async function pdfOf(pages: readonly Page[], title: string, ttf: Record<"400" | "600", Uint8Array>, lettering: Lettering | null = null): Promise<Pdf> {
	const [first] = pages;
	if (!first) throw new Error("a PDF needs a page");
	const doc = new PDFDocument({
		size: [first.widthPt, first.heightPt],
		margin: 0,
		font: null,
		pdfVersion: "1.7",
		tagged: true,
		lang: "en",
		displayTitle: true,
		autoFirstPage: false,
		info: { Title: title, Author: "Detour Atlas", Creator: "Detour Atlas", CreationDate: NO_DATE },
	});
	const fonts = { 400: create(ttf["400"]), 600: create(ttf["600"]) };
	doc.registerFont("400", fonts["400"]).registerFont("600", fonts["600"]);
	const bytes = toBytes(doc);
	const trees = pages.map(({ svg, ...size }) => ({ ...size, tree: svgTree(svg) }));
	for (const { tree, widthPt, heightPt } of trees) {
		doc.addPage({ size: [widthPt, heightPt], margin: 0 });
		drawPage(doc, fonts, lettering, tree);
	}
	doc.end();
	const missing = new Set(lackedBy(fonts["400"], trees.map(({ tree }) => lettersOf(tree)).join("")));
	return { bytes: await bytes, missing: [...missing] };
}
