/** Pages as a PDF. Loaded when one is made: it brings the writer of PDFs and two cuts of the typeface. */
import regularUrl from "@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf?url";
import semiBoldUrl from "@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf?url";
import { createLettering } from "./lettering.ts";
import { type Page, pdfOf } from "./pdf.ts";

async function bytesAt(address: string): Promise<Uint8Array> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`the server answered ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}

/** Rejects where the typeface cannot be had. `note`: what is to be said of it, with a space before; "" mostly. */
export async function makePdf(pages: readonly Page[], title: string): Promise<{ blob: Blob; note: string }> {
	const [regular, semiBold] = await Promise.all([regularUrl, semiBoldUrl].map(bytesAt));
	const { draw, unknown } = createLettering();
	const { bytes, missing } = await pdfOf(pages, title, { 400: regular as Uint8Array, 600: semiBold as Uint8Array }, draw);
	const pictured = missing.length > 0 ? " Lines in other scripts are drawn as pictures, with the fonts of this device." : "";
	const codes = unknown.size > 0 ? ` No font here has these, so their codes stand there: ${[...unknown].join(" ")}` : "";
	return { blob: new Blob([bytes], { type: "application/pdf" }), note: pictured + codes };
}
