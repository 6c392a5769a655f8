/** Words of the schema as terms of the glossary. Apart from it, as the glossary is large and comes late. */
import type { Claim, Grade, IncidentRecord, Kind } from "../incident/schema.ts";
import type { TermId } from "./glossary.ts";

type Slug<Word extends string> = Word extends `${infer First} ${infer Rest}` ? `${First}-${Slug<Rest>}` : Word;

type Prefix = NonNullable<IncidentRecord["prefixes"]>[number];
type SchemaWord =
	| Kind
	| Grade
	| IncidentRecord["networks"][number]["roles"][number]
	| IncidentRecord["verdicts"][number]["verdict"]
	| Claim["stance"]
	| NonNullable<IncidentRecord["defences"]>[number]["measure"]
	| NonNullable<Prefix["rpki"]>;

/** "expected origin" → "expected-origin". That each of these words has an entry is checked by the types. */
export function termOf(word: SchemaWord): TermId {
	return word.toLowerCase().replaceAll(" ", "-") as Lowercase<Slug<SchemaWord>>;
}
