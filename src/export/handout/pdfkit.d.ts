/** What of pdfkit and fontkit is used here. Their own types are for Node's streams. */
declare module "fontkit" {
	export type Shaped = { glyphs: { path: { toSVG(): string } }[]; positions: { xAdvance: number; xOffset: number; yOffset: number }[]; advanceWidth: number };
	export type Font = { unitsPerEm: number; layout(text: string): Shaped; hasGlyphForCodePoint(point: number): boolean };
	export function create(bytes: Uint8Array): Font;
}
declare module "pdfkit" {
	import type { Font } from "fontkit";
	export type Structure = { add(child: Structure): Structure; end(): void };
	export type Reference = { end(bytes: Uint8Array): void };
	export type Image = { label: string; width: number; height: number; obj?: Reference; embed(doc: PDFDocument): void };
	export type Options = {
		size: [number, number];
		margin: number;
		font: null;
		pdfVersion: string;
		tagged: boolean;
		lang: string;
		displayTitle: boolean;
		autoFirstPage: boolean;
		info: Record<string, unknown>;
	};
	export class PDFDocument {
		constructor(options: Options);
		addPage(options: { size: [number, number]; margin: number }): this;
		registerFont(name: string, font: Font): this;
		font(name: string): this;
		fontSize(sizePt: number): this;
		text(text: string, x: number, y: number, options: { lineBreak: false; baseline: "alphabetic" }): this;
		link(x: number, y: number, width: number, height: number, url: string): this;
		save(): this;
		restore(): this;
		translate(x: number, y: number): this;
		scale(x: number, y: number): this;
		rotate(degrees: number): this;
		rect(x: number, y: number, width: number, height: number): this;
		roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
		ellipse(x: number, y: number, radiusX: number, radiusY: number): this;
		path(d: string): this;
		clip(): this;
		fill(): this;
		stroke(): this;
		fillColor(colour: string): this;
		strokeColor(colour: string): this;
		fillOpacity(opacity: number): this;
		strokeOpacity(opacity: number): this;
		lineWidth(width: number): this;
		lineCap(cap: string): this;
		lineJoin(join: string): this;
		dash(lengths: number[], options: { phase: number }): this;
		undash(): this;
		struct(tag: string, options: { alt?: string }, children: () => void): Structure;
		struct(tag: string): Structure;
		addStructure(structure: Structure): this;
		markContent(tag: string, options?: { actual?: string }): this;
		ref(data: Record<string, unknown>): Reference;
		image(image: Image, x: number, y: number, options: { width: number; height: number }): this;
		endMarkedContent(): this;
		end(): void;
	}
}
declare module "pdfkit/output" {
	import type { PDFDocument } from "pdfkit";
	export function toBytes(document: PDFDocument): Promise<Uint8Array<ArrayBuffer>>;
}
