/** The names in this atlas that a query can use: its countries and networks. */
import { countryName } from "../i18n/countries.ts";
import type { Atlas, AtlasNetwork } from "./atlas.ts";
import { countryPhrases } from "./countryWords.ts";
import type { NamedNetworks, Vocabulary } from "./queryTerms.ts";
import { phraseOf } from "./queryVocabulary.ts";

/** "China Telecom (CHINANET backbone)" also goes by "China Telecom", "CHINANET backbone", and the name of its organisation. */
function namesOf({ name, organisation }: AtlasNetwork): string[] {
	const [, base, inside] = /^(.+?) \(([^)]+)\)$/.exec(name) ?? [];
	return [...new Set([name, base, inside, organisation].filter((one) => one !== undefined && one !== null))];
}

/** Every beginning of a name, in whole words: "Tata" finds "Tata Communications" too, if a network is called "Tata". */
function startsOf(phrase: string): string[] {
	const words = phrase.split(" ");
	return words.map((_, i) => words.slice(0, i + 1).join(" "));
}

function networkPhrases(networks: readonly AtlasNetwork[]): Map<string, NamedNetworks> {
	const found = new Map<string, { name: string; places: Set<number> }>();
	for (const network of networks) {
		for (const name of namesOf(network)) {
			const phrase = phraseOf(name);
			if (phrase !== "" && !/^(?:asn? ?)?\d+$/.test(phrase) && !found.has(phrase)) found.set(phrase, { name, places: new Set() });
		}
	}
	networks.forEach((network, place) => {
		for (const name of namesOf(network)) for (const start of startsOf(phraseOf(name))) found.get(start)?.places.add(place);
	});
	return new Map(
		[...found].map(([phrase, { name, places }]) => {
			const asns = [...places].flatMap((place) => networks[place]?.asn ?? []);
			return [phrase, { name, places: [...places], asns: [...new Set(asns)] }];
		}),
	);
}

export function vocabularyOf(atlas: Atlas): Vocabulary {
	const codes = new Set([...atlas.countries, ...atlas.networks.flatMap(({ country }) => country ?? [])]);
	return { countries: countryPhrases(codes, countryName, phraseOf), codes, networks: networkPhrases(atlas.networks) };
}
