// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { IncidentList } from "./IncidentList.tsx";

afterEach(() => {
	cleanup();
	vi.restoreAllMocks();
});

it("asks for the text size a few times, and not once for each row of a long list", () => {
	const asked = vi.spyOn(window, "getComputedStyle");
	const nothing = () => undefined;
	const link = () => null;
	render(
		<IncidentList
			found={5000}
			total={5000}
			rows={[]}
			rowAt={nothing}
			link={link}
			order="longest"
			onOrder={nothing}
			active={null}
			onPoint={nothing}
			onSelect={nothing}
		/>,
	);
	expect(screen.getByRole("region", { name: "Incidents, scrolling" }).firstElementChild?.getAttribute("style")).toContain(`${5000 * 60}px`);
	expect(asked.mock.calls.length).toBeLessThan(100);
});
