declare module "edtf" {
	/** `min` and `max` are milliseconds since 1970, UTC; infinite for an open interval. Throws on text it cannot read. */
	export default function edtf(text: string): { type: string; min: number; max: number };
}
