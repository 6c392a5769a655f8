/** Styles of the column of words, in their order: a built page shows it at once, and its script comes late. */
import "../ui/term.css";
import "./evidence.css";
import "./paths.css";
import "./fact.css";
import "./capsule.css";
import "./tables.css";
import "./claims.css";
import "./ledger.css";
import "./defences.css";
import "./distance.css";
import "./families.css";
import "./keyFacts.css";
import "./ladder.css";
import "./measured.css";
import "./verdicts.css";
import "./corrected.css";
import "./panel.css";
