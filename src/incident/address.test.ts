import { describe, expect, it } from "vitest";
import { mendedAddress, queryOf } from "./address.ts";

const meant = (address: string) => mendedAddress(new URL(address, "https://atlas.example/"));

describe("an address as it was meant", () => {
	it("has “&” between parameters, however it was escaped", () => {
		for (const sign of ["&", "&amp;", "&AMP;", "&amp;amp;", "&#38;", "&#038;", "&#x26;", "&amp;#038;"])
			expect([...queryOf(`a=1${sign}b=2`)], sign).toEqual([
				["a", "1"],
				["b", "2"],
			]);
	});

	it("gets back what a “#” in the separator cut off", () => {
		expect(meant("?t=2016-06-14&#038;view=globe&#038;fact=networks.1")).toEqual({ search: "?t=2016-06-14&view=globe&fact=networks.1", hash: "" });
		expect(meant("?t=2016-06-14&#38;view=globe&w=1#sources")).toEqual({ search: "?t=2016-06-14&view=globe&w=1", hash: "#sources" });
		expect(meant("?t=2016-06-14&amp;#x26;view=globe")).toEqual({ search: "?t=2016-06-14&view=globe", hash: "" });
	});

	it("keeps a hash that is one", () => {
		for (const address of ["?t=1#sources", "?t=1&#sources", "#038", "#038;t=1", "?t=1#038;t=2", "?t=1&#389;x", "?t=1", ""]) {
			const { search, hash } = new URL(address, "https://atlas.example/");
			expect(meant(address), address).toEqual({ search, hash });
		}
	});
});
