/** How the list of networks is filtered and ordered. */

import type { NetworksFile } from "../atlas/network.ts";
import { countryName } from "../i18n/countries.ts";
import { folded } from "../i18n/folded.ts";
import { byName } from "../i18n/order.ts";

export type ListedNetwork = NetworksFile["networks"][number];
export const NETWORK_ORDERS = { name: "By name", number: "By number", incidents: "By number of incidents" } as const;
export type NetworkOrder = keyof typeof NETWORK_ORDERS;

export const isNetworkOrder = (text: string | null): text is NetworkOrder => text !== null && Object.hasOwn(NETWORK_ORDERS, text);

/** Every word must be found in name, organisation, country or number; accents and case do not matter. "AS4134" and "4134" are the same. */
export function matching(networks: readonly ListedNetwork[], wanted: string): ListedNetwork[] {
	const words = folded(wanted).split(/\s+/).filter(Boolean);
	if (words.length === 0) return [...networks];
	return networks.filter(({ asn, name, organisation, country }) => {
		const text = folded([name, organisation, country, country && countryName(country), `AS${asn}`].filter(Boolean).join(" "));
		return words.every((word) => text.includes(word));
	});
}

export function inNetworkOrder(networks: readonly ListedNetwork[], order: NetworkOrder): ListedNetwork[] {
	const named = (a: ListedNetwork, b: ListedNetwork) => byName(a.name, b.name) || a.asn - b.asn;
	const compare = {
		name: named,
		number: (a: ListedNetwork, b: ListedNetwork) => a.asn - b.asn,
		incidents: (a: ListedNetwork, b: ListedNetwork) => b.incidents - a.incidents || named(a, b),
	};
	return [...networks].sort(compare[order]);
}
