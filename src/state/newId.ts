/** A random id for a briefing or chapter. Not `crypto.randomUUID`, which is missing on pages over plain HTTP. */
export const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
