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

it("keeps the text node as long as nothing has replaced it", () => {
	const element = line("day 1");
	const node = element.firstChild;
	write(element, "day 2");
	expect(element.textContent).toBe("day 2");
	expect(element.firstChild).toBe(node);
});

it("goes on after the page was translated, even twice, and keeps the translation as long as nothing changes", () => {
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

it("fills an empty element, and touches nothing if the words are the same", () => {
	const element = line("");
	write(element, "day 1");
	expect(element.textContent).toBe("day 1");
	const changed = vi.fn();
	const observer = new MutationObserver(changed);
	observer.observe(element, { childList: true, characterData: true, subtree: true });
	write(element, "day 1");
	expect(observer.takeRecords()).toEqual([]);
});
