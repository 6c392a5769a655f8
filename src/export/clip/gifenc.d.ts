declare module "gifenc" {
	export type Colour = [number, number, number];
	/** The colours that come nearest to all of these pixels (red, green, blue, opacity). */
	export function quantize(rgba: Uint8Array | Uint8ClampedArray, most: number, options?: { format?: "rgb565" | "rgb444" | "rgba4444" }): Colour[];
	/** Makes colours of the palette that are near to one of these equal to it, in place. */
	export function snapColorsToPalette(palette: Colour[], known: readonly Colour[], threshold?: number): void;
	export function nearestColorIndex(palette: readonly Colour[], colour: Colour): number;
	export function GIFEncoder(): {
		/** The first frame's palette is for all; delays in milliseconds, in steps of ten. `dispose: 1` leaves what is drawn. */
		writeFrame(
			index: Uint8Array,
			widthPx: number,
			heightPx: number,
			options: { palette?: readonly Colour[]; delay: number; transparent?: boolean; transparentIndex?: number; dispose?: number; repeat?: number },
		): void;
		finish(): void;
		bytes(): Uint8Array<ArrayBuffer>;
	};
}
