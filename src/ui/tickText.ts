/** Changes the text node itself, and only when its words change: a new node would be one more thing to lay out. */
export function write(element: HTMLElement | null, words: string): void {
	if (element?.firstChild && element.firstChild.nodeValue !== words) element.firstChild.nodeValue = words;
}

/** Sets an attribute only when it changes. */
export function mark(element: Element | null, name: string, value: string): void {
	if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}
