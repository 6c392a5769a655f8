// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import type { Suggestion } from "../atlas/suggest.ts";
import { SearchBox } from "./SearchBox.tsx";

afterEach(cleanup);

const OFFERS: Suggestion[] = [
	{
		kind: "organisation",
		label: "China Telecom: AS4134, AS4809",
		detail: "Organisation · 11 incidents",
		insert: "China Telecom",
		incident: null,
		keeps: "leak ",
	},
	{ kind: "network", label: "AS4134 China Telecom", detail: "Network · 10 incidents", insert: "AS4134", incident: null, keeps: "leak " },
];

function Box() {
	const [line, setLine] = useState("");
	const [typed, setTyped] = useState("");
	const nothing = () => undefined;
	return (
		<SearchBox line={line} total={45} onLine={setLine} onTyped={setTyped} suggestions={typed === "" ? [] : OFFERS} onIncident={nothing} onEnter={nothing} />
	);
}

function typed(line: string): HTMLInputElement {
	render(<Box />);
	const box = screen.getByRole<HTMLInputElement>("combobox");
	fireEvent.change(box, { target: { value: line } });
	return box;
}
const press = (key: string) => fireEvent.keyDown(screen.getByRole("combobox"), { key });
const isOpen = (box: HTMLElement) => box.getAttribute("aria-expanded") === "true";

it("puts what is chosen by keyboard in the place of the words it was found by, and keeps the rest of the line", () => {
	const box = typed("leak china tel");
	expect(screen.getByRole("status").textContent).toBe("2 suggestions");
	press("ArrowDown");
	const [first] = screen.getAllByRole("option");
	expect(box.getAttribute("aria-activedescendant")).toBe(first?.id);
	expect(first?.getAttribute("aria-selected")).toBe("true");
	press("Enter");
	expect(box.value).toBe("leak China Telecom ");
	expect(isOpen(box)).toBe(false);
	expect(document.activeElement).toBe(box);
});

it("closes with Escape and keeps the line; a second Escape empties it", () => {
	const box = typed("leak china tel");
	press("ArrowDown");
	press("Escape");
	expect([isOpen(box), box.value, box.getAttribute("aria-activedescendant")]).toEqual([false, "leak china tel", null]);
	press("Escape");
	expect(box.value).toBe("");
});

it("chooses nothing when it is left with Tab", () => {
	const box = typed("leak china tel");
	press("ArrowDown");
	expect(press("Tab")).toBe(true);
	fireEvent.blur(box);
	expect([isOpen(box), box.value]).toEqual([false, "leak china tel"]);
});

it("keeps the focus while a suggestion is touched, and leaves keys to an input method that composes", () => {
	const box = typed("leak china tel");
	const option = screen.getAllByRole("option")[1] as HTMLElement;
	expect(fireEvent.mouseDown(option)).toBe(false);
	fireEvent.keyDown(box, { key: "ArrowDown", isComposing: true });
	expect(box.getAttribute("aria-activedescendant")).toBe(null);
	fireEvent.click(option);
	expect(box.value).toBe("leak AS4134 ");
});
