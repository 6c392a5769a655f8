// @vitest-environment happy-dom
import { render, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { followTranslation } from "./followTranslation.ts";

function Found({ count, total }: { count: number; total: number }) {
	return (
		<p>
			{count} of {total} incidents
		</p>
	);
}

/** As translations do it: some replace the text node, some insert their element before it and then remove it. */
const WAYS: Record<string, (text: Text, standIn: Element) => void> = {
	"in one step": (text, standIn) => text.replaceWith(standIn),
	"in two steps": (text, standIn) => {
		text.before(standIn);
		text.remove();
	},
};

function translate(element: Element, way: string): void {
	for (const text of [...element.childNodes].filter((node) => node instanceof Text)) {
		const standIn = document.createElement("font");
		standIn.append(document.createElement("font"));
		(standIn.firstChild as Element).textContent = text.data.toUpperCase();
		WAYS[way]?.(text, standIn);
	}
}

it.each(Object.keys(WAYS))("shows what React writes into text that a translation has replaced %s, also after the new text was translated", async (way) => {
	followTranslation(document.body);
	const { container, rerender } = render(<Found count={45} total={45} />);
	const line = container.querySelector("p") as HTMLElement;
	for (const count of [7, 3]) {
		translate(line, way);
		await Promise.resolve();
		rerender(<Found count={count} total={45} />);
		await waitFor(() => expect(line.textContent).toBe(`${count} OF 45 INCIDENTS`));
	}
});
