export const POLICY: string;
export const PAGE_POLICY: string;
export const EVERYWHERE: Readonly<Record<string, string>>;
export const HASHED: string;
export const FRAMED: string;
export const FOREVER: string;
export const ASK: string;
export const ZIPPED: readonly string[];
export function headersOf(path: string, status?: number): Record<string, string>;
