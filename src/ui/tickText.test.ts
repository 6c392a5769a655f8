// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { write } from "./tickText.ts";

/** What a browser's page translation does to each text node of an element. */
function translate(element: Element): void {
	for (const node of [...element.childNodes].filter((one) => one instanceof Text)) {
		const outer = document.createElement("font");
		outer.innerHTML = "<font></font>";
		(outer.firstChild as Element).textContent = node.data.toUpperCase();
		node.replaceWith(outer);
	}
}

function line(words: string): HTMLElement {
	const element = document.createElement("span");
	element.textContent = words;
	return element;
}

it("keeps the text node while nobody else has put another in its place", () => {
	const element = line("day 1");
	const node = element.firstChild;
	write(element, "day 2");
	expect(element.textContent).toBe("day 2");
	expect(element.firstChild).toBe(node);
});

it("writes what is true now after the page was translated, also twice, and does not undo a translation while nothing changes", () => {
	const element = line("day 1");
	write(element, "day 2");
	translate(element);
	write(element, "day 2");
	expect(element.textContent).toBe("DAY 2");
	write(element, "day 3");
	expect(element.textContent).toBe("day 3");
	translate(element);
	write(element, "day 3");
	expect(element.textContent).toBe("DAY 3");
	write(element, "day 2");
	expect(element.textContent).toBe("day 2");
});

it("fills an element that is empty, and leaves what stands unchanged alone", () => {
	const element = line("");
	write(element, "day 1");
	expect(element.textContent).toBe("day 1");
	const changed = vi.fn();
	const observer = new MutationObserver(changed);
	observer.observe(element, { childList: true, characterData: true, subtree: true });
	write(element, "day 1");
	expect(observer.takeRecords()).toEqual([]);
});
