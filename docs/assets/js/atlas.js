/* Enhancements of pages that work without them: filters, sortable tables, evidence by keyboard. */
import { enhanceFilters } from "./filters.js";
import { enhanceTables } from "./tables.js";
import { enhanceEvidence } from "./evidence.js";

enhanceFilters(document);
enhanceTables(document);
enhanceEvidence(document);
