/** Every term of the atlas in two wordings: `lay` and `expert`, one sentence each. Large; pages load it late. */

import { DEFENCES_IN_WORDS } from "./glossary/defences.ts";
import type { Entry } from "./glossary/entry.ts";
import { EVIDENCE } from "./glossary/evidence.ts";
import { KINDS_OF_INCIDENT } from "./glossary/kinds.ts";
import { PARTS } from "./glossary/parts.ts";
import { ROUTES } from "./glossary/routes.ts";
import { WHERE_AND_WHEN } from "./glossary/where.ts";

export type { Entry } from "./glossary/entry.ts";

export const GLOSSARY = { ...ROUTES, ...KINDS_OF_INCIDENT, ...PARTS, ...EVIDENCE, ...WHERE_AND_WHEN, ...DEFENCES_IN_WORDS } satisfies Record<string, Entry>;

export type TermId = keyof typeof GLOSSARY;
export type Glossary = Record<TermId, Entry>;

const ids = (entries: object) => Object.keys(entries) as TermId[];

/** The terms in groups, as the page of methods has them. */
export const GLOSSARY_GROUPS: readonly { title: string; ids: readonly TermId[] }[] = [
	{ title: "Networks and routes", ids: ids(ROUTES) },
	{ title: "What happened", ids: ids(KINDS_OF_INCIDENT) },
	{ title: "Who, and what is said", ids: ids(PARTS) },
	{ title: "How it is known", ids: ids(EVIDENCE) },
	{ title: "Where and when", ids: ids(WHERE_AND_WHEN) },
	{ title: "What could have stopped it", ids: ids(DEFENCES_IN_WORDS) },
];
