import { useLocationProperty } from "wouter/use-browser-location";
import { queryOf } from "../incident/address.ts";

/** One parameter of the address. Whoever reads it renders again when it changes, and not when another one does. While pages are built: absent. */
export function useParameter(name: string): string | null {
	return useLocationProperty<string | null>(
		() => queryOf(location.search).get(name),
		() => null,
	);
}
