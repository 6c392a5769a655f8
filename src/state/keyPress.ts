/** Which key was pressed, on any keyboard layout. No other file reads letters, signs or modifiers from a key event. */

/** The parts of a `KeyboardEvent` that are read here. */
export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey"> & {
	code?: string;
	getModifierState?: (name: "AltGraph") => boolean;
};

/** Signs by position on a US keyboard, for layouts that have letters there (Russian: х, ъ, б, ю). */
const SIGNS: Record<string, string> = { BracketLeft: "[", BracketRight: "]", Comma: ",", Period: ".", Slash: "/", Minus: "-", Equal: "=" };

const isOtherScript = (key: string) => /^[\p{L}\p{N}]$/u.test(key) && !/^[\p{Script=Latin}0-9]$/u.test(key);

/**
 * The key by what it types, letters in lower case: "[", "c", "ArrowLeft". On layouts without Latin letters (Cyrillic, Greek, Hebrew,
 * Arabic, …) a letter goes by its position, as the second labels on such keyboards and other programs have it.
 */
export function keyOf({ key, code = "" }: KeyPress): string {
	if (!isOtherScript(key)) return key.length === 1 ? key.toLowerCase() : key;
	return /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? SIGNS[code] ?? key;
}

/**
 * Whether Ctrl, Alt or Command make the press a command of the browser or the system. They do not if they are needed to type a sign:
 * AltGr on Windows and Linux (some systems report it as Ctrl and Alt), Option on a Mac, as for "[" on German and French keyboards.
 */
export function isChord(press: KeyPress): boolean {
	if (press.getModifierState?.("AltGraph")) return false;
	return press.ctrlKey || press.metaKey || (press.altKey && !/^[^\p{L}\p{N}\s]$/u.test(press.key));
}
