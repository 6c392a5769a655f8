/** The parts of `npm run test:long`. */
import { addresses } from "./fuzz/addresses.ts";
import { briefings } from "./fuzz/briefings.ts";
import { incidents } from "./fuzz/incidents.ts";
import { measurements } from "./fuzz/measurements.ts";
import { pages } from "./fuzz/pages.ts";
import { redaction } from "./fuzz/redaction.ts";
import { savers } from "./fuzz/savers.ts";
import { storage } from "./fuzz/storage.ts";
import { stories } from "./fuzz/stories.ts";
import type { Part } from "./part.ts";

export const PARTS: readonly Part[] = [addresses, measurements, storage, stories, incidents, briefings, redaction, savers, pages];
