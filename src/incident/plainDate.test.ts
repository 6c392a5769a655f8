import { describe, expect, it } from "vitest";
import { plainBounds } from "./plainDate.ts";
import { boundsOf } from "./time.ts";

describe("plain dates", () => {
	it("have the bounds the date library gives them", () => {
		for (const text of ["2016", "2016-02", "2016-08~", "2015-12", "2016-02-29", "2018-10-21?", "2018-11-12T21:12:16Z", "2004-12-24T09:20Z"]) {
			expect(plainBounds(text), text).toEqual(boundsOf(text));
		}
	});

	it("leave every other form alone", () => {
		for (const text of ["unknown", "open", "2016-21", "2016-02/2016-08", "201X", "2018-11-12T21:12:16"]) {
			expect(plainBounds(text), text).toBeNull();
		}
	});
});
