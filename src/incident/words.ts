/** EDTF texts in words, and how finely they speak. Knows the text only, so that pages need not carry a date library. */
import type { Precision } from "./derived.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** How finely an EDTF text speaks of time. */
export function precisionOf(text: string): Precision {
	if (/T\d\d:\d\d:\d\d/.test(text)) return "second";
	if (text.includes("T")) return "minute";
	const plain = text.replace(/[~?%]/g, "");
	if (/^\d{4}-\d\d-\d\d$/.test(plain)) return "day";
	if (/^\d{4}-\d\d$/.test(plain)) return "month";
	return /^\d{4}$/.test(plain) ? "year" : "other";
}

/** "Feb 2016", "about Aug 2016", "8 Apr 2010, 15:58 UTC"; a text of another form is given as it is. */
export function edtfWords(text: string): string {
	const precision = precisionOf(text);
	if (precision === "other") return text;
	const about = /[~?%]/.test(text) ? "about " : "";
	const [year = "", month = "", rest = ""] = text.replace(/[~?%]/g, "").split("-");
	if (precision === "year") return about + year;
	const named = `${MONTHS[Number(month) - 1] ?? month} ${year}`;
	if (precision === "month") return about + named;
	const [day = "", clock = ""] = rest.replace("Z", "").split("T");
	const date = `${Number(day)} ${named}`;
	return precision === "day" ? about + date : `${date}, ${clock.slice(0, precision === "second" ? 8 : 5)} UTC`;
}
