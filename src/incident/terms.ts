/** The words of the schema. Apart from it, so that a page that shows them need not load what checks files. */

/** Raised when a field changes its meaning; older files must stay readable. */
export const SCHEMA_VERSION = 2;

export const GRADES = ["measured", "reported", "inferred"] as const;
export const KINDS = ["origin-hijack", "subprefix-hijack", "forged-path", "route-leak", "blackhole-leak", "data-plane-detour", "registry-attack"] as const;
export const ROLES = [
	"expected origin",
	"unexpected origin",
	"leaker",
	"propagator",
	"affected network",
	"observer",
	"carrier",
	"source",
	"destination",
] as const;

/** What a speaker says of the cause. */
export const STANCES = ["malice", "deliberate", "error", "denied", "no view", "undetermined"] as const;

export const DEFENCES = ["filtering", "max-prefix", "ROV", "ASPA", "RFC 9234", "coordination"] as const;

/** Documents that give incidents as examples, and where they are. */
export const EXAMPLE_DOCUMENTS = ["RFC 7908"] as const;
export type ExampleDocument = (typeof EXAMPLE_DOCUMENTS)[number];
export const DOCUMENT_ADDRESSES: Readonly<Record<ExampleDocument, string>> = { "RFC 7908": "https://www.rfc-editor.org/rfc/rfc7908" };

export type Grade = (typeof GRADES)[number];
export type Kind = (typeof KINDS)[number];

/** Layouts of raw measurement files that `importers/` reads. */
export const EVIDENCE_FORMATS = ["bgplay", "bgp-updates", "elem-lines", "update-list"] as const;
export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];

/** Entries of `data/changes.yaml`. */
export const CHANGE_KINDS = ["added", "revised", "corrected", "retracted"] as const;
