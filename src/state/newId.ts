/** An id that no other briefing or chapter has. Not `crypto.randomUUID`, which pages that came over plain HTTP do not have. */
export const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
