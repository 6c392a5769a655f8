/** By element: what was last written into it, to tell that nothing changed where a translation has put its own words. */
const written = new WeakMap<Element, string>();

/**
 * The one way to write text that changes without React. Changes the text node itself, and only if its words differ: a new node would have to
 * be laid out. If a page translation has put elements of its own in its place (`<font><font>…`), the next change replaces those and is
 * translated in turn.
 */
export function write(element: Element | null, words: string): void {
	if (!element) return;
	const { firstChild: text } = element;
	if (text instanceof Text && text === element.lastChild) {
		if (text.data === words) return;
		text.data = words;
	} else {
		if (written.get(element) === words) return;
		element.textContent = words;
	}
	written.set(element, words);
}

/** Sets an attribute only when it changes. */
export function mark(element: Element | null, name: string, value: string): void {
	if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}
