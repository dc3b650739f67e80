/* Enhancements of pages that work without them: filters, sortable tables, evidence by keyboard. */
import { enhanceFilters } from "./filters.js";
import { enhanceTables } from "./tables.js";
import { enhanceEvidence } from "./evidence.js";
import { enhanceCitations } from "./citations.js";
import { enhanceSearch } from "./search.js";

enhanceFilters(document);
enhanceTables(document);
enhanceEvidence(document);
enhanceCitations(document);
enhanceSearch(document);
