/** Draws the SVG of this house on a page of a PDF: shapes stay shapes, text stays text. One unit of the SVG is a point. */
import type { Font } from "fontkit";
import type { Image, PDFDocument } from "pdfkit";
import { nodesById, type SvgNode } from "./svgTree.ts";

export type Fonts = Record<"400" | "600", Font>;
/** `rtl`: the line as a whole runs from right to left. Sizes in points. */
export type Words = { text: string; sizePt: number; weight: "400" | "600"; colour: string; halo: { colour: string; widthPt: number } | null; rtl: boolean };
/** Red, green, blue and opacity of each pixel. */
export type Pixels = { data: ArrayLike<number>; width: number; height: number };
/** Words as a picture. `box`: where it lies from the start of the line on. */
export type Lettering = (words: Words) => {
	pixels: Pixels;
	advancePt: number;
	box: { leftPt: number; topPt: number; widthPt: number; heightPt: number };
};
type Look = Readonly<Record<string, string>>;
type Drawing = { doc: PDFDocument; fonts: Fonts; lettering: Lettering | null; byId: Map<string, SvgNode>; pictures: { count: number } };

/** What a node hands on to those within it. `opacity` is multiplied: parts of a faint group do not hide each other, which no eye tells here. */
const INHERITED = [
	"fill",
	"stroke",
	"stroke-width",
	"stroke-dasharray",
	"stroke-linecap",
	"stroke-linejoin",
	"font-size",
	"font-weight",
	"text-anchor",
	"direction",
];
const UNDRAWN = new Set(["title", "desc", "pattern", "linearGradient", "clipPath"]);

const num = (text: string | undefined, otherwise = 0) => (text === undefined ? otherwise : Number(text));
const numbers = (text: string) => (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
const referred = (value: string | undefined) => /^url\(#(.+)\)$/.exec(value ?? "")?.[1];

function lookOf(node: SvgNode, outer: Look): Look {
	const kept = Object.fromEntries(INHERITED.flatMap((key) => (outer[key] === undefined ? [] : [[key, outer[key] as string]])));
	return { ...kept, ...node.attributes, opacity: String(num(outer.opacity, 1) * num(node.attributes.opacity, 1)) };
}

function transform(doc: PDFDocument, text: string): void {
	for (const [, name, list] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
		const [a = 0, b] = numbers(list as string);
		if (name === "translate") doc.translate(a, b ?? 0);
		else if (name === "scale") doc.scale(a, b ?? a);
		else if (name === "rotate") doc.rotate(a);
		else throw new Error(`a transform nobody taught: ${name}`);
	}
}

function outline({ doc }: Drawing, { name, attributes: a }: SvgNode): void {
	if (name === "path") doc.path(a.d ?? "");
	else if (name === "circle") doc.ellipse(num(a.cx), num(a.cy), num(a.r), num(a.r));
	else if (name === "ellipse") doc.ellipse(num(a.cx), num(a.cy), num(a.rx), num(a.ry));
	else if (name === "line") doc.path(`M${a.x1} ${a.y1}L${a.x2} ${a.y2}`);
	else if (a.rx !== undefined) doc.roundedRect(num(a.x), num(a.y), num(a.width), num(a.height), num(a.rx));
	else doc.rect(num(a.x), num(a.y), num(a.width), num(a.height));
}

/** Further than any corner of a picture on a page is from another. */
const FAR = 2000;

/** Patterns here are upright strokes, turned: long lines through the shape, without the seams of tiles. */
function fillWithHatch(drawing: Drawing, node: SvgNode, pattern: SvgNode, look: Look): void {
	const { doc } = drawing;
	const stripe = pattern.children[0]?.attributes ?? {};
	const pitch = num(pattern.attributes.width);
	doc.save();
	outline(drawing, node);
	doc.clip();
	transform(doc, pattern.attributes.patternTransform ?? "");
	const from = Math.floor(-FAR / pitch) * pitch;
	const lines = Array.from({ length: Math.ceil((2 * FAR) / pitch) }, (_, i) => `M${(from + i * pitch).toFixed(2)} ${-FAR}V${FAR}`);
	// Of a stroke on the edge of its tile, one half is seen.
	doc.lineWidth(num(stripe["stroke-width"]) / 2).strokeColor(stripe.stroke ?? "#000000");
	doc.strokeOpacity(num(stripe["stroke-opacity"], 1) * num(look.opacity, 1));
	doc.path(lines.join("")).stroke();
	doc.restore();
}
function fill(drawing: Drawing, node: SvgNode, look: Look): void {
	const colour = look.fill ?? "#000000";
	if (colour === "none") return;
	const pattern = drawing.byId.get(referred(colour) ?? "");
	if (pattern) {
		fillWithHatch(drawing, node, pattern, look);
		return;
	}
	outline(drawing, node);
	drawing.doc.fillColor(colour).fillOpacity(num(look.opacity, 1)).fill();
}

/** How strong a fading line is at `x`. */
function strengthAt(fade: SvgNode, x: number): { colour: string; opacity: number } {
	const { x1, x2 } = fade.attributes;
	const at = (x - num(x1)) / (num(x2) - num(x1) || 1);
	const stops = fade.children.map(({ attributes: a }) => ({ offset: num(a.offset), colour: a["stop-color"] ?? "#000000", opacity: num(a["stop-opacity"], 1) }));
	const after = stops.findIndex(({ offset }) => offset >= at);
	const [from, to] = [stops[Math.max(0, after - 1)] ?? stops[0], after === -1 ? stops.at(-1) : stops[after]];
	if (!from || !to) throw new Error("a fade without stops");
	const share = from === to || after === -1 ? 1 : Math.min(1, Math.max(0, (at - from.offset) / (to.offset - from.offset)));
	return { colour: to.colour, opacity: Math.round((from.opacity + (to.opacity - from.opacity) * share) * 50) / 50 };
}

function stroke(drawing: Drawing, node: SvgNode, look: Look): void {
	const { doc, byId } = drawing;
	const colour = look.stroke ?? "none";
	if (colour === "none") return;
	doc.lineWidth(num(look["stroke-width"], 1));
	doc.lineCap(look["stroke-linecap"] ?? "butt").lineJoin(look["stroke-linejoin"] ?? "miter");
	const dashes = look["stroke-dasharray"] && look["stroke-dasharray"] !== "none" ? numbers(look["stroke-dasharray"]) : [];
	if (dashes.length > 0) doc.dash(dashes, { phase: num(look["stroke-dashoffset"]) });
	else doc.undash();
	const opacity = num(look.opacity, 1) * num(look["stroke-opacity"], 1);
	const fade = byId.get(referred(colour) ?? "");
	if (!fade) {
		outline(drawing, node);
		doc.strokeColor(colour).strokeOpacity(opacity).stroke();
		return;
	}
	// Only hatching fades: each of its lines is as strong as the fade is there.
	for (const line of (node.attributes.d ?? "").match(/M[^M]+/g) ?? []) {
		const [x1 = 0, , x2 = x1] = numbers(line);
		const strength = strengthAt(fade, (x1 + x2) / 2);
		doc.strokeColor(strength.colour).strokeOpacity(strength.opacity * opacity);
		doc.path(line).stroke();
	}
}

/** Letters of `text` that the font lacks; what only joins or chooses others is none. */
export const lackedBy = (font: Font, text: string): string[] =>
	[...text].filter((letter) => !/[\p{Cf}\p{Variation_Selector}\s]/u.test(letter) && !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));

/** Where a line begins: its anchor is the end of the line on its right if it runs from the right. */
function startOf(look: Look, width: number): number {
	const anchor = look["text-anchor"] ?? "start";
	if (anchor === "middle") return num(look.x) - width / 2;
	return num(look.x) - ((anchor === "end") !== (look.direction === "rtl") ? width : 0);
}

/** What pdfkit takes for an image it has opened. Its own reader of PNG starts a worker that the policy of our pages refuses. */
function imageOf({ data, width, height }: Pixels, label: string): Image {
	const [colours, alphas] = [new Uint8Array(width * height * 3), new Uint8Array(width * height)];
	for (let i = 0; i < alphas.length; i++) {
		for (let part = 0; part < 3; part++) colours[3 * i + part] = data[4 * i + part] as number;
		alphas[i] = data[4 * i + 3] as number;
	}
	const about = { Type: "XObject", Subtype: "Image", Width: width, Height: height, BitsPerComponent: 8 };
	return {
		label,
		width,
		height,
		embed(doc) {
			const mask = doc.ref({ ...about, ColorSpace: "DeviceGray" });
			mask.end(alphas);
			this.obj = doc.ref({ ...about, ColorSpace: "DeviceRGB", SMask: mask });
			this.obj.end(colours);
		},
	};
}

/** As a picture that can be found and copied as the words it shows. */
function pictured(drawing: Drawing, words: Words, drawn: ReturnType<Lettering>, look: Look, href: string | undefined): void {
	const { pixels, advancePt, box } = drawn;
	const { doc } = drawing;
	const [x, y] = [startOf(look, advancePt), num(look.y)];
	doc.markContent("Span", { actual: words.text });
	doc.fillOpacity(num(look.opacity, 1));
	doc.image(imageOf(pixels, `Lettering${drawing.pictures.count++}`), x + box.leftPt, y + box.topPt, { width: box.widthPt, height: box.heightPt });
	doc.endMarkedContent();
	if (href !== undefined) doc.link(x, y - words.sizePt, advancePt, words.sizePt * 1.3, href);
}

function text(drawing: Drawing, node: SvgNode, look: Look, href: string | undefined): void {
	const { doc, fonts, lettering } = drawing;
	const weight = look["font-weight"] === "600" ? "600" : "400";
	const font = fonts[weight];
	const sizePt = num(look["font-size"]);
	if (lettering && lackedBy(font, node.text).length > 0) {
		const halo = look.stroke === undefined || look.stroke === "none" ? null : { colour: look.stroke, widthPt: num(look["stroke-width"], 1) };
		const words = { text: node.text, sizePt, weight, colour: look.fill ?? "#000000", halo, rtl: look.direction === "rtl" } as const;
		pictured(drawing, words, lettering(words), look, href);
		return;
	}
	const perUnit = sizePt / font.unitsPerEm;
	const shaped = font.layout(node.text);
	const width = shaped.advanceWidth * perUnit;
	const x = startOf(look, width);
	const y = num(look.y);
	if (look.stroke !== undefined && look.stroke !== "none") {
		// The halo is drawn as outlines: as text it would be found and copied twice.
		doc.save();
		doc.translate(x, y).scale(perUnit, -perUnit);
		doc
			.lineWidth(num(look["stroke-width"], 1) / perUnit)
			.lineJoin("round")
			.undash();
		doc.strokeColor(look.stroke).strokeOpacity(num(look.opacity, 1));
		let at = 0;
		shaped.glyphs.forEach(({ path }, i) => {
			const d = path.toSVG();
			const { xOffset = 0, yOffset = 0, xAdvance = 0 } = shaped.positions[i] ?? {};
			if (d !== "") {
				doc.save();
				doc
					.translate(at + xOffset, yOffset)
					.path(d)
					.stroke();
				doc.restore();
			}
			at += xAdvance;
		});
		doc.restore();
	}
	doc
		.fillColor(look.fill ?? "#000000")
		.fillOpacity(num(look.opacity, 1))
		.font(weight)
		.fontSize(sizePt);
	doc.text(node.text, x, y, { lineBreak: false, baseline: "alphabetic" });
	if (href !== undefined) doc.link(x, y - sizePt, width, sizePt * 1.3, href);
}

/** A picture within the page: its own units, cut at its edges. */
function enter({ doc }: Drawing, { x, y, width, height, viewBox }: Look): void {
	const [left = 0, top = 0, across = num(width), down = num(height)] = viewBox === undefined ? [] : numbers(viewBox);
	doc.translate(num(x), num(y));
	if (width !== undefined) {
		doc.rect(0, 0, num(width), num(height)).clip();
		doc.scale(num(width) / across, num(height) / down);
	}
	doc.translate(-left, -top);
}

function draw(drawing: Drawing, node: SvgNode, outer: Look, href?: string): void {
	if (UNDRAWN.has(node.name)) return;
	const { doc, byId } = drawing;
	const look = lookOf(node, outer);
	doc.save();
	if (look.transform !== undefined) transform(doc, look.transform);
	const clip = byId.get(referred(node.attributes["clip-path"]) ?? "")?.children[0];
	if (clip) {
		outline(drawing, clip);
		doc.clip();
	}
	if (node.name === "text") text(drawing, node, look, href);
	else if (node.name === "svg" || node.name === "g" || node.name === "a") {
		if (node.name === "svg") enter(drawing, look);
		for (const child of node.children) draw(drawing, child, look, node.attributes.href ?? href);
	} else {
		const order = look["paint-order"] === "stroke" ? [stroke, fill] : [fill, stroke];
		for (const paint of order) paint(drawing, node, look);
	}
	doc.restore();
}

/** Groups of the page that carry `data-tag` become parts of the document's structure (headings, paragraphs, figures); the rest is ornament. */
export function drawPage(doc: PDFDocument, fonts: Fonts, lettering: Lettering | null, page: SvgNode): void {
	const drawing = { doc, fonts, lettering, byId: nodesById(page), pictures: { count: 0 } };
	const whole = doc.struct("Document");
	doc.addStructure(whole);
	for (const node of page.children) {
		const { "data-tag": tag, "data-alt": alt } = node.attributes;
		if (tag !== undefined) whole.add(doc.struct(tag, alt === undefined ? {} : { alt }, () => draw(drawing, node, {})));
		else {
			doc.markContent("Artifact");
			draw(drawing, node, {});
			doc.endMarkedContent();
		}
	}
	whole.end();
}
